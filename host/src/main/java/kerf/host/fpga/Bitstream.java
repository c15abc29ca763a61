package kerf.host.fpga;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Image;
import kerf.accel.ImageDevice;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Segment;

/** The binaries of a folder, for a run; nothing is compiled. */
public final class Bitstream {
  private static final String FPGA = "fpga";

  private final BuildFolder folder;
  private final List<BinaryVerdict> binaries;

  private Bitstream(BuildFolder folder, List<BinaryVerdict> binaries) {
    this.folder = folder;
    this.binaries = binaries;
  }

  /**
   * Looks a folder over.
   *
   * @throws KerfException when something is wrong with it, or no binary of it can be run
   */
  public static Bitstream open(Path root) {
    BuildFolder folder = BuildFolder.open(root);
    List<BinaryVerdict> binaries = folder.binaries();
    if (binaries.isEmpty()) {
      throw new KerfException(
          root
              + " has no binary yet; 'make emulation' there builds one for the emulator, and 'make bitstream' one for the board");
    }
    if (binaries.stream().allMatch(b -> b.problem().isPresent())) {
      throw new KerfException(binaries.getFirst().problem().orElseThrow());
    }
    return new Bitstream(folder, binaries);
  }

  /**
   * Puts a bitstream that another tool built on the list of a folder.
   *
   * @param file in the folder, or below it
   * @param shell a part of the name of the devices that it runs on; null for that of the manifest
   * @throws KerfException when it lies elsewhere, is not of the manifest's tool, or nobody says
   *     what it runs on
   */
  public static String register(Path root, Path file, String shell) {
    BuildFolder folder = BuildFolder.open(root);
    FolderManifest manifest = folder.manifest();
    BuildTool tool =
        manifest.vendor().equals(BuildTool.AOC.vendor()) ? BuildTool.AOC : BuildTool.VITIS;
    Path inside = root.toAbsolutePath().normalize();
    Path found = file.toAbsolutePath().normalize();
    if (!found.startsWith(inside)) {
      throw new KerfException(file + " does not lie in " + root + "; copy it there first");
    }
    if (!found.toString().endsWith(tool.suffix())) {
      throw new KerfException(
          "%s is no bitstream of %s: those end in %s"
              .formatted(file, tool.command(), tool.suffix()));
    }
    String runsOn = shell == null ? manifest.shell() : shell;
    if (runsOn.isBlank() || runsOn.equals(FolderManifest.UNKNOWN)) {
      throw new KerfException(
          "nobody says which devices "
              + file
              + " runs on; give a part of their name as --shell, as kerf devices prints it");
    }
    Binary made =
        folder.add(
            Binary.Target.BOARD,
            inside.relativize(found).toString(),
            runsOn,
            "",
            tool.command() + " " + manifest.toolVersion());
    return "%s: %d bytes for devices called '%s'"
        .formatted(made.file(), made.bytes(), made.device());
  }

  /** Options by which FPGAs run these binaries and nothing else. */
  public DeviceOptions into(DeviceOptions options) {
    List<Image> images =
        binaries.stream().filter(b -> b.problem().isEmpty()).map(BinaryVerdict::image).toList();
    return options.withImages(images);
  }

  /**
   * Makes sure that the folder is for a network and the devices of a run; those that are no FPGAs
   * compute as they do.
   *
   * @param model name of the network
   * @param network fused, up to its scores, in the shapes of a batch
   * @param devices opened with {@link #into}
   * @throws UsageException when no device is an FPGA
   * @throws KerfException when it is for others
   */
  public void check(String model, Segment network, List<Device> devices) {
    List<Device> fpgas = devices.stream().filter(d -> d.kind().equals(FPGA)).toList();
    if (fpgas.isEmpty()) {
      throw new UsageException(
          "--bitstream is for FPGAs, and the run is on %s; name one with -d"
              .formatted(devices.stream().map(Device::id).collect(Collectors.joining(", "))));
    }
    folder.checkNetwork(model, network);
    fpgas.forEach(this::check);
  }

  /**
   * Loads the binaries into those of the devices that are in this process; workers load theirs when
   * they start.
   *
   * @throws KerfException when a driver refuses its binary
   */
  public static void load(List<Device> devices) {
    for (Device device : devices) {
      if (device instanceof ImageDevice fpga) {
        fpga.load();
      }
    }
  }

  private void check(Device device) {
    String called = "%s (%s)".formatted(device.id(), device.name());
    BinaryVerdict fits =
        binaries.stream()
            .filter(b -> b.image().suits(device.name()))
            .findFirst()
            .orElseThrow(() -> foreign(called));
    fits.problem()
        .ifPresent(
            sentence -> {
              throw new KerfException(sentence);
            });
    Binary binary = fits.binary();
    String driver = device.facts().getOrDefault("driver", "");
    if (!binary.driver().isEmpty() && !binary.driver().equals(driver)) {
      throw new KerfException(
          "%s was built by driver %s, and %s has driver %s; %s builds it again"
              .formatted(
                  fits.image().file(), binary.driver(), called, driver, binary.target().command()));
    }
    if (!device.facts().containsKey("image")) {
      throw new KerfException(called + " takes no bitstreams; name another FPGA with -d");
    }
  }

  private KerfException foreign(String called) {
    return new KerfException(
        "%s is for the board %s; its binaries run on %s, and not on %s"
            .formatted(
                folder.root(),
                folder.manifest().board(),
                binaries.stream()
                    .map(b -> b.binary().target().words() + " '" + b.binary().device() + "'")
                    .collect(Collectors.joining(" and ")),
                called));
  }
}
