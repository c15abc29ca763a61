package kerf.models.onnx;

import java.util.concurrent.atomic.AtomicLong;

/**
 * One extent of a value while a file is imported: a number, or a symbol for one that is known when
 * the network runs. Equal symbols stand for equal numbers; that is how a computed shape is
 * recognised as "the input's dimension i".
 *
 * @param size the number, -1 for a symbol
 * @param symbol empty for a number
 */
record Dim(long size, String symbol) {
  private static final AtomicLong COUNTER = new AtomicLong();

  /** A known extent. */
  static Dim of(long size) {
    return new Dim(size, "");
  }

  /** An unknown extent that equals every other that the file calls so. */
  static Dim named(String name) {
    return new Dim(-1, "'" + name);
  }

  /** An unknown extent of which nothing is known. */
  static Dim fresh() {
    return new Dim(-1, Long.toString(COUNTER.incrementAndGet()));
  }

  boolean isKnown() {
    return symbol.isEmpty();
  }

  @Override
  public String toString() {
    return isKnown() ? Long.toString(size) : "?";
  }
}
