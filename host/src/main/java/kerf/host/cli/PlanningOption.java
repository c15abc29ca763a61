package kerf.host.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.api.Environment;
import kerf.host.api.KerfOptions;
import kerf.host.batch.Recalibration;
import kerf.host.pipeline.Recorder;
import kerf.host.plan.Conditions;
import kerf.host.plan.CostModel;
import kerf.host.plan.DecodeCost;
import kerf.host.plan.Goal;
import kerf.host.plan.HostLimits;
import kerf.host.plan.PlanDevice;
import kerf.host.plan.PlanFile;
import kerf.host.plan.ProfiledCosts;
import kerf.host.plan.Route;
import kerf.host.profile.QuickProfiles;
import kerf.host.rated.RatedDevices;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import kerf.profiles.Profile;
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

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "Take the plan that 'kerf plan -o FILE' wrote.")
  private Path file;

  @Option(
      names = "--adapt",
      paramLabel = "WHAT",
      defaultValue = "auto",
      description =
          "auto: change the plan when devices take other times than it was made by; off: never"
              + " (default: ${DEFAULT-VALUE}).")
  private Adapting adapt;

  private enum Adapting {
    AUTO,
    OFF
  }

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

  /** The devices of a machine that is acted out, all of them or those asked for. */
  List<Device> chosen(RatedDevices box) {
    return ids.size() == 1 && ids.getFirst().equalsIgnoreCase(KerfOptions.AUTO)
        ? box.devices()
        : ids.stream().map(box::byId).distinct().toList();
  }

  /**
   * The plan of a run.
   *
   * @param network the fused network
   * @param pictures how many there are
   * @param decode what decoding takes
   * @param profiles measures what is not known; asked only when there are several devices
   * @param source one sentence: where the profiles are from
   */
  Planned plan(
      Model model,
      Segment network,
      long pictures,
      Collection<String> devices,
      DecodeCost decode,
      Supplier<List<Profile>> profiles,
      String source,
      Consumer<String> notes) {
    if (file != null) {
      PlanFile given = PlanFile.read(file);
      List<Route> routes = given.routesFor(model.name(), null, CostModel.groups(network));
      routes.forEach(r -> r.stages().forEach(s -> check(s.device(), devices)));
      if (Planned.devices(routes).size() < required) {
        throw new UsageException(
            "--require-devices %d, and %s plans with %s"
                .formatted(required, file, Planned.devices(routes)));
      }
      Basis basis = new Basis(true, given.rate(), given.bound(), "by the plan file " + file);
      return Planned.given(routes, unmeasured(network, devices), goal(pictures), basis);
    }
    if (devices.size() == 1) {
      Basis none = Basis.none("none, since one device runs unmeasured; 'kerf profile' measures it");
      return Planned.best(unmeasured(network, devices), goal(pictures), required, none);
    }
    HostLimits host =
        new HostLimits(
            Runtime.getRuntime().availableProcessors(), Environment.memoryBytes(), decode);
    ProfiledCosts costs = new ProfiledCosts(model.name(), network, host, notes);
    Basis basis = Basis.measured(source);
    return Planned.best(costs.of(profiles.get()), goal(pictures), required, basis);
  }

  /**
   * What changes the plan under way.
   *
   * @param pictures that are to be run
   * @return empty when nothing shall or can
   */
  Optional<Recalibration> adapting(Planned planned, long pictures, Recorder recorder) {
    return adapt == Adapting.AUTO ? planned.adapting(pictures, recorder) : Optional.empty();
  }

  private Goal goal(long pictures) {
    return hint == Hint.LATENCY ? new Goal.Latency() : new Goal.Throughput(pictures);
  }

  private void check(String device, Collection<String> devices) {
    if (!devices.contains(device)) {
      throw new UsageException("%s plans with %s; name it with -d".formatted(file, device));
    }
  }

  /** Devices that nobody measured: every group takes as long as every other. */
  private static Conditions unmeasured(Segment network, Collection<String> devices) {
    Map<String, Double> everywhere = new LinkedHashMap<>();
    network.graph().nodes().forEach(n -> everywhere.put(n.name(), 1.0));
    Map<String, Map<String, Double>> seconds = new LinkedHashMap<>();
    devices.forEach(id -> seconds.put(id, everywhere));
    return Conditions.undisturbed(
        CostModel.of(network, devices.stream().map(PlanDevice::local).toList(), seconds));
  }

  /** Measures quickly what the cache has no profile of. */
  static List<Profile> measured(
      Model model, Segment network, long pictures, List<Device> devices, DeviceOptions options) {
    return QuickProfiles.of(model.name(), network, pictures, devices, options);
  }
}
