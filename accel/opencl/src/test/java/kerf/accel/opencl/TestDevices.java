package kerf.accel.opencl;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.accel.DeviceOptions;

/** The devices that .ci/setup installs. A test that wants one that is not here is skipped. */
enum TestDevices {
  POCL("PoCL"),
  INTEL_CPU("(Intel(R) OpenCL)"),
  INTEL_FPGA("FPGA Emulation");

  private static final Path REPORT = Path.of("target", "devices.txt");

  private final String part;

  TestDevices(String part) {
    this.part = part;
  }

  /** The id, and the driver's handle. */
  Map.Entry<String, Discovery.Handle> find() {
    Discovery.Result found =
        OpenClLibrary.missing() == null
            ? Discovery.run()
            : new Discovery.Result(Map.of(), List.of(), OpenClLibrary.missing());
    return found.devices().entrySet().stream()
        .filter(e -> e.getValue().info().title().contains(part))
        .findFirst()
        .orElseGet(() -> skip(found));
  }

  private Map.Entry<String, Discovery.Handle> skip(Discovery.Result found) {
    String line = "opencl:~" + part + " skipped: it is not installed, .ci/setup does it";
    try {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(
          REPORT,
          line + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return abort(line + " (" + found.absence() + ")");
  }

  /** The device as users get it. */
  OpenClDevice open(DeviceOptions options) {
    return open(options, Settings.defaults());
  }

  OpenClDevice open(DeviceOptions options, Settings settings) {
    Map.Entry<String, Discovery.Handle> found = find();
    return new OpenClDevice(found.getKey(), found.getValue(), options, settings);
  }

  /** True where the device is installed. */
  boolean isHere() {
    return OpenClLibrary.missing() == null
        && Discovery.run().devices().values().stream()
            .anyMatch(h -> h.info().title().contains(part));
  }

  /** Those that are here. */
  static Stream<TestDevices> here() {
    return Stream.of(values()).filter(TestDevices::isHere);
  }
}
