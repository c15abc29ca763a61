package kerf.host.fpga;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.ImageDevice;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * A folder's text on an emulator of FPGAs: compiled there, kept as a binary, loaded again, and its
 * scores compared with those that Java computes.
 *
 * @param device id of the emulator
 * @param name its name
 * @param file the binary
 * @param bytes its size
 * @param other id of the device that was compared with
 * @param difference largest difference between scores
 * @param largest largest score, without its sign
 */
public record Emulation(
    String device,
    String name,
    String file,
    long bytes,
    String other,
    double difference,
    double largest) {
  /** Scores may differ so much: float32 sums in another order do by a hundredth of it. */
  public static final double BOUND = 1e-3;

  private static final String FILE = "bin/emulator/network.bin";

  /**
   * Builds and compares.
   *
   * @param root the folder
   * @param model name of the network
   * @param network fused, up to its scores, in the shapes of a batch
   * @param input what to compute
   * @param id of the emulator; null for the first there is
   * @throws UsageException when that is no emulator
   * @throws KerfException when there is none, or the folder is not in order or for another network
   */
  public static Emulation run(
      Path root, String model, Segment network, Tensor input, String id, DeviceOptions options) {
    BuildFolder folder = BuildFolder.open(root);
    folder.checkNetwork(model, network);
    String emulator = build(folder, id, options);
    Bitstream bitstream = Bitstream.open(root);
    try (Devices devices = Devices.discover(bitstream.into(options))) {
      Device device = devices.byId(emulator);
      bitstream.check(model, network, List.of(device));
      Device java =
          devices.all().stream().filter(d -> !d.isNative()).reduce((_, last) -> last).orElseThrow();
      float[] found = scores(device, network, input);
      float[] want = scores(java, network, input);
      double difference = 0;
      double largest = 0;
      for (int i = 0; i < want.length; i++) {
        double apart = Math.abs((double) found[i] - want[i]);
        // No number differs from everything.
        difference = Double.isNaN(apart) ? Double.POSITIVE_INFINITY : Math.max(difference, apart);
        largest = Math.max(largest, Math.abs(want[i]));
      }
      long bytes = folder.root().resolve(FILE).toFile().length();
      return new Emulation(emulator, device.name(), FILE, bytes, java.id(), difference, largest);
    }
  }

  /** Compiles; the id of the device that did. */
  private static String build(BuildFolder folder, String id, DeviceOptions options) {
    Path file = folder.root().resolve(FILE);
    try (Devices devices = Devices.discover(options)) {
      Device device = id == null ? first(devices) : devices.byId(id);
      if (!isEmulator(device) || !(device instanceof ImageDevice builder)) {
        throw new UsageException(
            "%s (%s) is no emulator of FPGAs; nothing is compiled for another device here"
                .formatted(device.id(), device.name()));
      }
      byte[] binary = builder.build(folder.text(), folder.manifest().flags());
      Files.createDirectories(file.getParent());
      Files.write(file, binary);
      String driver = device.facts().getOrDefault("driver", "");
      folder.add(Binary.Target.EMULATOR, FILE, device.name(), driver, "kerf fpga emulate");
      return device.id();
    } catch (IOException e) {
      throw new KerfException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static Device first(Devices devices) {
    return devices.all().stream()
        .filter(Emulation::isEmulator)
        .findFirst()
        .orElseThrow(
            () ->
                new KerfException(
                    "there is no emulator of FPGAs here; pip's intel-opencl-fpga-emu-rt is one (docs/fpga.md)"));
  }

  private static boolean isEmulator(Device device) {
    return device.kind().equals("fpga") && device.name().contains("Emulation");
  }

  private static float[] scores(Device device, Segment network, Tensor input) {
    try (Program program = device.compile(network, Precision.FLOAT32)) {
      return program.run(List.of(input)).getFirst().data();
    }
  }

  /** Whether the scores agree. */
  public boolean passed() {
    return difference <= BOUND;
  }
}
