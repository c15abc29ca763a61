package kerf.host.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.host.api.Environment;
import kerf.host.pipeline.Deadline;
import kerf.models.KerfException;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;

/** Looks at everything that Kerf needs or could use. */
public final class Doctor {
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final DeviceOptions options;
  private final Duration limit;
  private final Consumer<Finding> sink;
  private boolean healthy = true;

  /**
   * @param options how devices shall work
   * @param limit for a back end's list of devices, and for each device's test
   * @param sink takes findings as they come
   */
  public Doctor(DeviceOptions options, Duration limit, Consumer<Finding> sink) {
    this.options = options;
    this.limit = limit;
    this.sink = sink;
  }

  /**
   * Looks at everything.
   *
   * @param version of Kerf, for the first finding
   * @param test whether devices run a network
   * @return whether all devices and back ends that are here work
   */
  public boolean examine(String version, boolean test) {
    tell(Finding.ok("kerf", "version", version));
    MachineCheck.findings().forEach(this::tell);
    tell(FolderCheck.cache(Environment.cacheFolder()));
    FolderCheck.models(Environment.modelRoots()).forEach(this::tell);
    new OpenClFiles(Environment.libraryFolders(), Environment.openClVendors())
        .findings()
        .forEach(this::tell);
    tell(tornado(Environment.tornadoHome()));
    List<Device> devices = new ArrayList<>();
    ServiceLoader.load(Backend.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparingInt(Backend::order).thenComparing(Backend::name))
        .forEach(backend -> devices.addAll(devices(backend)));
    SelfTest selfTest = test ? selfTest() : null;
    for (int i = 0; i < devices.size(); i++) {
      Device device = devices.get(i);
      options.listener().progress("testing devices", i, devices.size());
      tell(
          selfTest == null
              ? Finding.ok("device", device.id(), "not tested; " + SelfTest.describe(device))
              : selfTest.test(device));
    }
    options.listener().progress("testing devices", devices.size(), devices.size());
    devices.forEach(Doctor::close);
    return healthy;
  }

  private void tell(Finding finding) {
    healthy &= finding.state() != Finding.State.FAILED;
    sink.accept(finding);
  }

  /** Its devices; none when it has none or does not answer. */
  private List<Device> devices(Backend backend) {
    try {
      Answer answer =
          Deadline.call(backend.name(), "its list of devices", limit, () -> ask(backend));
      List<String> ids = answer.devices.stream().map(Device::id).toList();
      tell(
          answer.absence == null
              ? Finding.ok("backend", backend.name(), String.join(", ", ids))
              : Finding.note("backend", backend.name(), "cannot run", answer.absence));
      return answer.devices;
    } catch (KerfException e) {
      tell(Finding.failed("backend", backend.name(), e.getMessage()));
    } catch (RuntimeException | LinkageError e) {
      tell(Finding.failed("backend", backend.name(), "it is broken: " + e));
    }
    return List.of();
  }

  /**
   * What a back end says.
   *
   * @param absence why it cannot run; null when it can
   */
  private record Answer(List<Device> devices, String absence) {}

  private Answer ask(Backend backend) {
    return switch (backend.probe()) {
      case Availability.Unavailable(String reason) -> new Answer(List.of(), reason);
      case Availability.Available _ -> new Answer(List.copyOf(backend.devices(options)), null);
    };
  }

  /** Null, with a finding, when the network is not here. */
  private SelfTest selfTest() {
    try {
      Model model =
          new ModelLibrary(Environment.modelRoots())
              .find(SelfTest.NETWORK)
              .load(Manifest.Pixels.DEFAULTS, null);
      return new SelfTest(model, limit);
    } catch (KerfException e) {
      tell(
          Finding.note(
              "device",
              "self-test",
              "devices are not tested: " + e.getMessage(),
              "let KERF_MODELS name a folder that has the package " + SelfTest.NETWORK));
      return null;
    }
  }

  private static Finding tornado(Path home) {
    String todo = "only for devices called tornado:...; docs/tornadovm.md says how";
    if (home == null) {
      return Finding.note("tornado", "TORNADOVM_HOME", "it is not set", todo);
    }
    return Files.isRegularFile(home.resolve("tornado-argfile"))
        ? Finding.ok("tornado", "TORNADOVM_HOME", home.toString())
        : Finding.note(
            "tornado", "TORNADOVM_HOME", home + " holds no TornadoVM (no tornado-argfile)", todo);
  }

  /** One that hangs is left alone: the process ends soon. */
  private static void close(Device device) {
    try {
      Deadline.call(
          device.id(),
          "closing",
          CLOSING,
          () -> {
            device.close();
            return true;
          });
    } catch (RuntimeException _) {
      // Its test has said what is wrong with it.
    }
  }
}
