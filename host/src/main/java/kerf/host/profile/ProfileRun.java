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
   * @throws KerfException when the network cannot take a batch, or the file cannot be written
   */
  public Result run(Network network, List<Integer> batches, List<Device> devices) {
    List<Profile> profiles = new ArrayList<>();
    int failures = 0;
    for (int batch : batches) {
      Graph graph = network.fixed(batch, null);
      Network fixed =
          new Network(
              network.name(), graph, network.pixels(), network.architecture(), network.flavour());
      List<Tensor> inputs = DiffInput.of(fixed, null, Manifest.Pixels.DEFAULTS).tensors();
      Segment segment = Segment.of(graph, inputs.stream().map(Tensor::shape).toList());
      for (Device device : devices) {
        ProfileKey key = DeviceKeys.key(network.name(), batch, device, threads);
        Optional<Profile> profile = known(key).or(() -> measure(device, key, segment, inputs));
        profile.ifPresent(profiles::add);
        failures += profile.isPresent() ? 0 : 1;
      }
    }
    return new Result(profiles, failures);
  }

  /**
   * Measures a network that was prepared already, on zeros.
   *
   * @param name the network's name
   * @param segment in the shapes of a batch
   * @throws KerfException when the file cannot be written
   */
  public Result run(String name, Segment segment, List<Device> devices) {
    List<Tensor> inputs = segment.inputShapes().stream().map(Tensor::zeros).toList();
    int batch = segment.inputShapes().getFirst().dim(0);
    List<Profile> profiles = new ArrayList<>();
    for (Device device : devices) {
      ProfileKey key = DeviceKeys.key(name, batch, device, threads);
      known(key).or(() -> measure(device, key, segment, inputs)).ifPresent(profiles::add);
    }
    return new Result(profiles, devices.size() - profiles.size());
  }

  /** What the file has; a first look does not stand for a full measurement. */
  private Optional<Profile> known(ProfileKey key) {
    Optional<Profile> found =
        again
            ? Optional.empty()
            : content.find(key).filter(p -> !p.quick() || profiler.effort().quick());
    found.ifPresent(
        profile ->
            listener.note(
                "%s, batch %d: measured %s, and in %s; --force measures again"
                    .formatted(key.device(), key.batch(), profile.date(), file)));
    return found;
  }

  /** Empty when the device failed. */
  private Optional<Profile> measure(
      Device device, ProfileKey key, Segment segment, List<Tensor> inputs) {
    listener.note("measuring %s, batch %d".formatted(key.device(), key.batch()));
    Profile profile;
    try {
      profile = profiler.profile(device, key, segment, inputs);
    } catch (KerfException e) {
      listener.note(
          "%s, batch %d: not measured: %s".formatted(key.device(), key.batch(), e.getMessage()));
      return Optional.empty();
    }
    content = content.with(profile);
    content.write(file);
    return Optional.of(profile);
  }
}
