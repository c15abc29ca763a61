package kerf.accel.tornado;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kerf.accel.Availability;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;

/** The devices that TornadoVM's tests run on. A test that wants one that is not here is skipped. */
enum TestDevices {
  POCL("Portable Computing Language"),
  INTEL_CPU("Intel(R) OpenCL)");

  private static final Path REPORT = Path.of("target", "devices.txt");

  private final String part;

  TestDevices(String part) {
    this.part = part;
  }

  /** Opens the device; the caller closes it. */
  LiveDevice open(DeviceOptions options) {
    TornadoBackend backend = new TornadoBackend();
    if (backend.probe() instanceof Availability.Unavailable(String reason)) {
      return skip(reason);
    }
    for (Device device : backend.devices(options)) {
      if (device.name().contains(part)) {
        return (LiveDevice) device;
      }
    }
    return skip("TornadoVM knows no such device here");
  }

  private LiveDevice skip(String reason) {
    try {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(
          REPORT,
          "tornado (%s) skipped: %s%n".formatted(part, reason),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return abort(reason);
  }
}
