package kerf.profiles.fpga;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerf.models.UsageException;

/** In what an engine multiplies; weights and activations alike. */
public enum Arithmetic {
  /** Single precision. */
  FP32(32),
  /** Fixed point of 16 bits. */
  INT16(16),
  /** Fixed point of 8 bits. */
  INT8(8);

  private final int bits;

  Arithmetic(int bits) {
    this.bits = bits;
  }

  /** Bits of a weight, and of an activation. */
  public int bits() {
    return bits;
  }

  /** Bytes of a weight, and of an activation. */
  public int bytes() {
    return bits / Byte.SIZE;
  }

  /** Lower case, as on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The arithmetic of that name.
   *
   * @throws UsageException when there is none
   */
  public static Arithmetic of(String id) {
    return Stream.of(values())
        .filter(arithmetic -> arithmetic.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no arithmetic '%s'; there are %s"
                        .formatted(
                            id,
                            Stream.of(values())
                                .map(Arithmetic::id)
                                .collect(Collectors.joining(", ")))));
  }
}
