package kerf.bench;

import kerf.accel.Precision;
import kerf.models.UsageException;
import picocli.CommandLine.Option;

/** Which algorithms Kerf may use. */
final class PrecisionOption {
  @Option(
      names = "--precision",
      paramLabel = "WAY",
      defaultValue = "float32",
      description = {
        "float32: the fastest algorithms (default);",
        "exact: without Winograd convolution."
      })
  private String name;

  /**
   * The precision.
   *
   * @throws UsageException when there is no such way
   */
  Precision precision() {
    return switch (name) {
      case "float32" -> Precision.FLOAT32;
      case "exact" -> Precision.EXACT;
      default -> throw new UsageException("--precision " + name + ": use float32 or exact");
    };
  }

  /** As rows have it. */
  String shown() {
    return precision() == Precision.EXACT ? "fp32 exact" : "fp32";
  }
}
