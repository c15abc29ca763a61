package kerf.host.cli;

import java.nio.file.Path;
import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.host.fpga.Bitstream;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import picocli.CommandLine.Option;

/** What FPGAs run. */
final class BitstreamOption {
  @Option(
      names = "--bitstream",
      paramLabel = "FOLDER",
      description =
          "FPGAs run the binary of this folder (kerf fpga emit), and compile nothing"
              + " (docs/fpga.md).")
  private Path folder;

  private Bitstream opened;

  /**
   * Options of the devices, with the folder's binaries where there is one.
   *
   * @param acted whether the devices are acted out
   * @throws UsageException when they are, and there is a folder
   * @throws kerf.models.KerfException when the folder is not in order
   */
  DeviceOptions into(DeviceOptions options, boolean acted) {
    if (folder == null) {
      return options;
    }
    if (acted) {
      throw new UsageException("--bitstream is for devices that are here, not for --act-out");
    }
    opened = Bitstream.open(folder);
    return opened.into(options);
  }

  /**
   * Makes sure that the folder is for a run.
   *
   * @throws kerf.models.KerfException when it is for another network or other devices
   */
  void check(String model, Segment network, List<Device> devices) {
    if (opened != null) {
      opened.check(model, network, devices);
    }
  }
}
