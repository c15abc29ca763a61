package kerf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Measuring;
import kerf.host.api.Environment;
import kerf.host.cli.IsolateOption;
import kerf.host.output.Printable;
import kerf.host.profile.DeviceProfiler;
import kerf.host.profile.Effort;
import kerf.host.profile.ProfileRun;
import kerf.host.rated.RatedDevices;
import kerf.host.worker.IsolatedDevices;
import kerf.host.worker.WorkerOptions;
import kerf.models.KerfException;
import kerf.models.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** On which devices a benchmark of plans runs. */
final class DeviceSetOption {
  @Option(
      names = {"-d", "--device"},
      split = ",",
      paramLabel = "ID",
      description = "Devices (default: all of a box that is acted out; else they must be named).")
  private List<String> ids = List.of();

  @Option(
      names = "--act-out",
      paramLabel = "FILE",
      description = "Act out the machine that FILE describes; rows say so.")
  private Path box;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of each device (default: the processors, shared out evenly).")
  private Integer threads;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "Keep what is measured in FILE, and take what it has (default: measure anew).")
  private Path profile;

  @Mixin private IsolateOption isolation;

  @Option(names = "--quick", description = "Measure the devices with few runs.")
  private boolean quick;

  /** Sentences on standard error. */
  DeviceListener listener() {
    return sentence -> System.err.println("kerf: " + Printable.of(sentence));
  }

  /** Options for finding devices. */
  DeviceOptions options() {
    int processors = Runtime.getRuntime().availableProcessors();
    int each = threads == null ? Math.max(1, processors / Math.max(1, ids.size())) : threads;
    if (each < 1) {
      throw new UsageException("--threads must be at least 1, not " + each);
    }
    return new DeviceOptions(each)
        .withCache(Environment.cacheFolder())
        .withMeasuring(quick ? Measuring.BRIEF : Measuring.THOROUGH)
        .withListener(listener());
  }

  /**
   * Opens them; the caller closes them.
   *
   * @throws UsageException when nobody said which, or there is none of an id
   */
  DeviceSet open() {
    DeviceOptions options = options();
    if (box != null) {
      if (isolation.given()) {
        throw new UsageException("--isolate is for devices that are here, not for --act-out");
      }
      return ActedSet.of(RatedDevices.open(box, options), ids);
    }
    if (ids.isEmpty()) {
      throw new UsageException("name devices with -d, or a box with --act-out");
    }
    Devices all = Devices.discover(options);
    boolean done = false;
    try {
      List<Device> chosen = ids.stream().map(all::byId).distinct().toList();
      WorkerOptions workers =
          new WorkerOptions(options, incident -> listener().note(incident.reason()))
              .withRestarts(0);
      IsolatedDevices opened = isolation.open(chosen, all, workers);
      done = true;
      return new RealSet(
          opened.devices(),
          opened.words(),
          () -> profiling(options),
          () -> {
            opened.close();
            all.close();
          });
    } finally {
      if (!done) {
        all.close();
      }
    }
  }

  private ProfileRun profiling(DeviceOptions options) {
    DeviceProfiler profiler =
        new DeviceProfiler(quick ? Effort.QUICK : Effort.FULL, options.listener());
    Path file = profile == null ? temporary() : profile;
    return new ProfileRun(profiler, file, false, options.threads(), options.listener());
  }

  /** For one run only. */
  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("kerf-profile");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve("profile.json");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new KerfException("there is no room for profiles: " + e.getMessage(), e);
    }
  }
}
