package kerf.host.cli;

import java.util.Locale;
import java.util.stream.Stream;
import kerf.models.UsageException;
import kerf.profiles.board.Quantity;

/** In what a board computes. */
enum PeakPrecision {
  FP32(Quantity.FP32_FLOPS, 4),
  FP16(Quantity.FP16_FLOPS, 2),
  INT8(Quantity.INT8_OPS, 1);

  private final Quantity peak;
  private final int bytes;

  PeakPrecision(Quantity peak, int bytes) {
    this.peak = peak;
    this.bytes = bytes;
  }

  /** The figure that is its peak. */
  Quantity peak() {
    return peak;
  }

  /** Bytes of a value. */
  int bytes() {
    return bytes;
  }

  /**
   * The precision of that name.
   *
   * @throws UsageException when there is none
   */
  static PeakPrecision of(String word) {
    return Stream.of(values())
        .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("--precision must be fp32, fp16 or int8, not " + word));
  }
}
