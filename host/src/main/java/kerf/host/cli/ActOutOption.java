package kerf.host.cli;

import java.nio.file.Path;
import kerf.accel.DeviceOptions;
import kerf.host.rated.RatedDevices;
import picocli.CommandLine.Option;

/** A machine to act out instead of the devices that are here. */
final class ActOutOption {
  @Option(
      names = "--act-out",
      paramLabel = "FILE",
      description =
          "Act out the machine that FILE describes: right answers, at the times of its devices."
              + " What is measured so is labelled as acted.")
  private Path file;

  /** True when devices are to be acted out. */
  boolean given() {
    return file != null;
  }

  /**
   * Its devices; the caller closes them.
   *
   * @throws kerf.models.KerfException when the file describes no box
   * @throws kerf.models.UsageException when a device that is to compute is not there
   */
  RatedDevices open(DeviceOptions options) {
    return RatedDevices.open(file, options);
  }
}
