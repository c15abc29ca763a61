package kerf.host.cli;

import kerf.host.input.DecodeMode;
import kerf.host.input.JpegLibrary;
import picocli.CommandLine.Option;

/** How JPEG pictures are decoded. */
final class DecodeOption {
  @Option(
      names = "--decode",
      paramLabel = "HOW",
      defaultValue = "exact",
      description =
          "JPEG: exact, at full size; fast, at a reduced scale where the picture is much larger than"
              + " the network's input, which changes results a little; java, without libjpeg-turbo"
              + " (default: ${DEFAULT-VALUE}).")
  private DecodeMode mode;

  /** The mode; says it when the library that it needs is not there. */
  DecodeMode mode() {
    if (mode == DecodeMode.FAST && !JpegLibrary.get().isAvailable()) {
      System.err.println(
          "kerf: --decode fast decodes at full size here: " + JpegLibrary.get().describe());
    }
    return mode;
  }
}
