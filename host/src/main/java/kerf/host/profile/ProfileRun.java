package kerf.host.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.host.api.Network;
import kerf.host.diff.DiffInput;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.tensor.Tensor;
import kerf.profiles.Condition;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;
import kerf.profiles.ProfileKey;

/**
 * Measures a network on several devices at several batches into a file, which is written after each
 * measurement: what was measured is not measured again by the next run.
 */
public final class ProfileRun {
  private final DeviceProfiler profiler;
  private final Path file;
  private final boolean again;
  private final int threads;
  private final DeviceListener listener;
  private ProfileFile content;
  private boolean added;

  /**
   * @param profiler measures
   * @param file to add to; need not exist
   * @param again whether to measure what the file has too
   * @param threads that the devices on the host's processor were given
   * @param listener hears what is under way, what was known and who failed
   * @throws KerfException when the file exists and is no profile file
   */
  public ProfileRun(
      DeviceProfiler profiler, Path file, boolean again, int threads, DeviceListener listener) {
    this.profiler = profiler;
    this.file = file;
    this.again = again;
    this.threads = threads;
    this.listener = listener;
    this.content = ProfileFile.readIfPresent(file);
  }

  /**
   * What came of it.
   *
   * @param profiles measured or known before, in the order of batches and devices
   * @param failures measurements in which a device failed
   */
  public record Result(List<Profile> profiles, int failures) {
    /** Copies the list. */
    public Result {
      profiles = List.copyOf(profiles);
    }
  }

  /**
   * Measures all; a device that fails is named, and the others go on.
   *
   * @param network with weights
   * @param busy whether to measure each device also while all others run the network
   * @throws KerfException when the network cannot take a batch, or the file cannot be written
   */
  public Result run(Network network, List<Integer> batches, List<Device> devices, boolean busy) {
    List<Profile> profiles = new ArrayList<>();
    int failures = 0;
    for (int batch : batches) {
      Graph graph = network.fixed(batch, null);
      Network fixed =
          new Network(
              network.name(), graph, network.pixels(), network.architecture(), network.flavour());
      List<Tensor> inputs = DiffInput.of(fixed, null, Manifest.Pixels.DEFAULTS).tensors();
      Segment segment = Segment.of(graph, inputs.stream().map(Tensor::shape).toList());
      Measured measured = new Measured(network.name(), batch, segment, inputs);
      Result result = run(measured, devices, busy);
      profiles.addAll(result.profiles());
      failures += result.failures();
    }
    return new Result(profiles, failures);
  }

  /**
   * Measures a network that was prepared already, on zeros, each device alone.
   *
   * @param name the network's name
   * @param segment in the shapes of a batch
   * @throws KerfException when the file cannot be written
   */
  public Result run(String name, Segment segment, List<Device> devices) {
    return run(name, segment, devices, false);
  }

  /**
   * Measures a network that was prepared already, on zeros.
   *
   * @param name the network's name
   * @param segment in the shapes of a batch
   * @param busy whether to measure each device also while all others run the network
   * @throws KerfException when the file cannot be written
   */
  public Result run(String name, Segment segment, List<Device> devices, boolean busy) {
    List<Tensor> inputs = segment.inputShapes().stream().map(Tensor::zeros).toList();
    int batch = segment.inputShapes().getFirst().dim(0);
    return run(new Measured(name, batch, segment, inputs), devices, busy);
  }

  private Result run(Measured measured, List<Device> devices, boolean busy) {
    List<Optional<Profile>> results = new ArrayList<>();
    devices.forEach(device -> results.add(profile(measured, device, List.of())));
    if (busy) {
      devices.forEach(
          device ->
              results.add(
                  profile(
                      measured,
                      device,
                      devices.stream().filter(d -> !d.id().equals(device.id())).toList())));
    }
    List<Profile> profiles = results.stream().flatMap(Optional::stream).toList();
    return new Result(profiles, results.size() - profiles.size());
  }

  /**
   * What is run.
   *
   * @param model the network's name
   * @param inputs what it is shown
   */
  private record Measured(String model, int batch, Segment segment, List<Tensor> inputs) {}

  /** Empty when a device failed. */
  private Optional<Profile> profile(Measured measured, Device device, List<Device> others) {
    Condition condition = others.isEmpty() ? Condition.ALONE : Condition.OTHERS_BUSY;
    ProfileKey key = DeviceKeys.key(measured.model(), measured.batch(), device, threads, condition);
    List<String> busy = others.stream().map(Device::id).sorted().toList();
    String what =
        "%s, batch %d%s"
            .formatted(
                key.device(),
                key.batch(),
                busy.isEmpty() ? "" : ", beside " + String.join(", ", busy));
    return known(key, busy, what).or(() -> measure(measured, device, key, others, what));
  }

  /**
   * What the file has; a first look does not stand for a full measurement, nor one beside other
   * devices.
   */
  private Optional<Profile> known(ProfileKey key, List<String> busy, String what) {
    Optional<Profile> found =
        again
            ? Optional.empty()
            : content
                .find(key)
                .filter(p -> !p.quick() || profiler.effort().quick())
                .filter(p -> p.busy().equals(busy));
    found.ifPresent(
        profile ->
            listener.note(
                "%s: measured %s, and in %s; --force measures again"
                    .formatted(what, profile.date(), file)));
    return found;
  }

  /** Empty when a device failed. */
  private Optional<Profile> measure(
      Measured measured, Device device, ProfileKey key, List<Device> others, String what) {
    listener.note("measuring " + what);
    Profile profile;
    List<String> busy = others.stream().map(Device::id).toList();
    try (Load load = new Load(others, measured.segment(), measured.inputs())) {
      profile = profiler.profile(device, key, measured.segment(), measured.inputs(), busy);
      load.check();
    } catch (KerfException e) {
      listener.note("%s: not measured: %s".formatted(what, e.getMessage()));
      return Optional.empty();
    }
    keep(profile);
    added = true;
    return Optional.of(profile);
  }

  /** Whether something was not known. */
  boolean hasMeasured() {
    return added;
  }

  /** Puts a profile into the file in place of the one that it has. */
  void keep(Profile profile) {
    content = content.with(profile);
    content.write(file);
  }
}
