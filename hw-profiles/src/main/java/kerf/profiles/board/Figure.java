package kerf.profiles.board;

import java.util.OptionalDouble;

/** A number somebody can check, or the word that nobody knows it. */
public sealed interface Figure {
  /**
   * A number.
   *
   * @param value above 0, in the quantity's unit
   * @param basis where it is from
   * @param source the document, or what it was derived from, or how and where it was measured
   */
  record Known(double value, Basis basis, String source) implements Figure {
    /**
     * @throws IllegalArgumentException when the value is not a number above 0 or has no source
     */
    public Known {
      if (!(value > 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("a figure must be a number above 0, not " + value);
      }
      if (source.isBlank()) {
        throw new IllegalArgumentException("a figure needs a source");
      }
    }
  }

  /**
   * Nobody says, or nobody who can be cited.
   *
   * @param note what is known nevertheless; may be empty
   */
  record Unknown(String note) implements Figure {}

  /** Where a number is from. */
  enum Basis {
    /** A document says it. */
    SOURCE,
    /** Computed from numbers that documents say. */
    DERIVED,
    /** Kerf measured it. */
    MEASURED
  }

  /** The number, if there is one. */
  default OptionalDouble number() {
    return this instanceof Known(double value, _, _)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }
}
