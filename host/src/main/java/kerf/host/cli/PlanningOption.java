package kerf.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.api.Environment;
import kerf.host.api.KerfOptions;
import kerf.host.batch.Job;
import kerf.host.plan.CostModel;
import kerf.host.plan.Goal;
import kerf.host.plan.PlanDevice;
import kerf.host.profile.DeviceProfiler;
import kerf.host.profile.Effort;
import kerf.host.profile.ProfileRun;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import kerf.profiles.GroupTime;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;
import picocli.CommandLine.Option;

/** On which devices a run goes, and by which plan. */
final class PlanningOption {
  private static final String REFERENCE = "reference";

  @Option(
      names = {"-d", "--device"},
      split = ",",
      paramLabel = "ID",
      defaultValue = KerfOptions.AUTO,
      description = "Devices as 'kerf devices' lists them, or AUTO: all but the reference.")
  private List<String> ids;

  @Option(
      names = "--require-devices",
      paramLabel = "N",
      defaultValue = "1",
      description = "Take the best plan that uses at least N devices (default: 1).")
  private int required;

  @Option(
      names = "--hint",
      paramLabel = "HINT",
      defaultValue = "throughput",
      description = "throughput or latency (default: ${DEFAULT-VALUE}).")
  private Hint hint;

  private enum Hint {
    THROUGHPUT,
    LATENCY
  }

  /** The devices asked for. */
  List<Device> chosen(Devices devices) {
    List<Device> found =
        ids.size() == 1 && ids.getFirst().equalsIgnoreCase(KerfOptions.AUTO)
            ? devices.all().stream().filter(d -> !d.backend().equals(REFERENCE)).toList()
            : ids.stream().map(devices::byId).distinct().toList();
    if (found.isEmpty()) {
      throw new KerfException("there is no device but the reference; run on it with -d reference");
    }
    if (found.size() < required) {
      throw new UsageException(
          "--require-devices %d, and there are %d: %s"
              .formatted(required, found.size(), found.stream().map(Device::id).toList()));
    }
    return found;
  }

  /**
   * The plan of a run.
   *
   * @param pictures how many there are
   */
  Planned plan(
      Model model, int batch, long pictures, Map<String, Device> devices, DeviceOptions options) {
    Segment network = Job.network(model, batch);
    Goal goal = hint == Hint.LATENCY ? new Goal.Latency() : new Goal.Throughput(pictures);
    CostModel costs =
        devices.size() == 1
            ? unmeasured(network, devices)
            : measured(model, network, devices, options);
    return new Planned(costs, goal, required);
  }

  /** One device computes everything, however long that takes. */
  private static CostModel unmeasured(Segment network, Map<String, Device> devices) {
    String only = devices.keySet().iterator().next();
    return CostModel.of(
        network, List.of(PlanDevice.local(only)), Map.of(only, everywhere(network)));
  }

  private static Map<String, Double> everywhere(Segment network) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    network.graph().nodes().forEach(n -> seconds.put(n.name(), 1.0));
    return seconds;
  }

  private CostModel measured(
      Model model, Segment network, Map<String, Device> devices, DeviceOptions options) {
    Path file = Environment.cacheFolder().resolve("profiles-" + ProfileFile.VERSION + ".json");
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new KerfException(file.getParent() + " cannot be made: " + e.getMessage(), e);
    }
    ProfileRun run =
        new ProfileRun(
            new DeviceProfiler(Effort.QUICK, options.listener()),
            file,
            false,
            options.threads(),
            options.listener());
    ProfileRun.Result result = run.run(model.name(), network, List.copyOf(devices.values()));
    Map<String, Map<String, Double>> seconds = new LinkedHashMap<>();
    List<PlanDevice> known = new ArrayList<>();
    for (Profile profile : result.profiles()) {
      known.add(PlanDevice.local(profile.key().device()));
      double scale = profile.network().medianSeconds() / profile.groupSeconds();
      Map<String, Double> own = new LinkedHashMap<>();
      for (GroupTime group : profile.groups()) {
        own.put(group.name(), scale * group.medianSeconds());
      }
      seconds.put(profile.key().device(), own);
    }
    return CostModel.of(network, known, seconds);
  }
}
