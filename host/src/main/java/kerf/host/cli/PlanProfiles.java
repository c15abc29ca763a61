package kerf.host.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Measuring;
import kerf.host.api.KerfOptions;
import kerf.host.api.Network;
import kerf.host.diff.DiffInput;
import kerf.host.profile.DeviceProfiler;
import kerf.host.profile.Effort;
import kerf.host.profile.KnownProfiles;
import kerf.host.profile.ProfileRun;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
import kerf.models.packages.Manifest;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.profiles.Profile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which devices to plan for, and what is known of them. */
final class PlanProfiles {
  private static final int MOST_PICTURES = 1 << 10;
  private static final String REFERENCE = "reference";

  @Option(
      names = {"-d", "--device"},
      split = ",",
      paramLabel = "ID",
      defaultValue = KerfOptions.AUTO,
      description = "Devices as 'kerf devices' lists them, or AUTO: all but the reference.")
  private List<String> ids;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      defaultValue = "kerf-profile.json",
      description =
          "What 'kerf profile' measured; may come several times (default: ${DEFAULT-VALUE}).")
  private List<Path> files;

  @Option(
      names = "--no-measure",
      description =
          "Take what the files have, of devices that need not be here; AUTO is all of it.")
  private boolean noMeasure;

  @Mixin private ThreadsOption threads;

  /**
   * What was found.
   *
   * @param graph the network at the batch
   * @param shapes of its inputs
   * @param profiles of every device
   * @param failures devices that could not be measured
   */
  record Found(Graph graph, List<Shape> shapes, List<Profile> profiles, int failures) {
    /** Copies the lists. */
    Found {
      shapes = List.copyOf(shapes);
      profiles = List.copyOf(profiles);
    }
  }

  /**
   * Looks the devices up, and measures quickly what is not known.
   *
   * @throws KerfException when nothing is known of a device and nothing is to be measured
   */
  Found find(Network network, int batch) {
    if (batch < 1 || batch > MOST_PICTURES) {
      throw new UsageException("-b must be from 1 to " + MOST_PICTURES + ", not " + batch);
    }
    Graph graph = network.fixed(batch, null);
    Network fixed =
        new Network(
            network.name(), graph, network.pixels(), network.architecture(), network.flavour());
    List<Shape> shapes =
        DiffInput.of(fixed, null, Manifest.Pixels.DEFAULTS).tensors().stream()
            .map(Tensor::shape)
            .toList();
    KnownProfiles known = KnownProfiles.read(files, network.name(), batch);
    if (noMeasure) {
      return new Found(graph, shapes, stored(known, network, batch), 0);
    }
    Notes.generated(network);
    return measured(graph, shapes, known, network, batch);
  }

  private boolean auto() {
    return ids.size() == 1 && ids.getFirst().equalsIgnoreCase(KerfOptions.AUTO);
  }

  private List<Profile> stored(KnownProfiles known, Network network, int batch) {
    List<Profile> profiles = new ArrayList<>();
    for (String id : auto() ? known.devices() : ids.stream().distinct().toList()) {
      List<Profile> of = known.of(id);
      if (of.isEmpty()) {
        throw unknown(id, network, batch);
      }
      profiles.addAll(of);
    }
    if (profiles.isEmpty()) {
      throw unknown("any device", network, batch);
    }
    return profiles;
  }

  private KerfException unknown(String device, Network network, int batch) {
    List<String> names =
        files.stream().map(f -> f + (Files.exists(f) ? "" : " (which is not there)")).toList();
    return new KerfException(
        "there is no profile of "
            + device
            + " with network "
            + network.name()
            + " at batch "
            + batch
            + " in "
            + String.join(", ", names)
            + "; measure with 'kerf profile', or leave out --no-measure");
  }

  private Found measured(
      Graph graph, List<Shape> shapes, KnownProfiles known, Network network, int batch) {
    DeviceOptions options = threads.options().withMeasuring(Measuring.BRIEF);
    try (Devices devices = Devices.discover(options)) {
      Map<Device, List<Profile>> found = new LinkedHashMap<>();
      for (Device device : chosen(devices)) {
        found.put(device, known.of(device, options.threads()));
      }
      List<Device> missing =
          found.keySet().stream().filter(device -> found.get(device).isEmpty()).toList();
      int failures = 0;
      if (!missing.isEmpty()) {
        Path file = files.getFirst();
        options
            .listener()
            .note(
                "no profile of %s in %s: measuring quickly; 'kerf profile' measures better"
                    .formatted(String.join(", ", missing.stream().map(Device::id).toList()), file));
        ProfileRun run =
            new ProfileRun(
                new DeviceProfiler(Effort.QUICK, options.listener()),
                file,
                false,
                options.threads(),
                options.listener());
        ProfileRun.Result result = run.run(network, List.of(batch), missing, false);
        failures = result.failures();
        for (Profile profile : result.profiles()) {
          missing.stream()
              .filter(d -> d.id().equals(profile.key().device()))
              .forEach(d -> found.put(d, List.of(profile)));
        }
      }
      List<Profile> all = found.values().stream().flatMap(List::stream).toList();
      if (all.isEmpty()) {
        throw new KerfException("no device could be measured, so that there is nothing to plan");
      }
      return new Found(graph, shapes, all, failures);
    }
  }

  private List<Device> chosen(Devices devices) {
    if (!auto()) {
      return ids.stream().map(devices::byId).distinct().toList();
    }
    List<Device> found =
        devices.all().stream().filter(device -> !device.backend().equals(REFERENCE)).toList();
    Notes.unavailable(devices.unavailable());
    if (found.isEmpty()) {
      throw new KerfException(
          "there is no device but the reference; plan for it with -d reference");
    }
    return found;
  }
}
