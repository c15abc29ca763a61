package kerf.host.profile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.host.api.Environment;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;
import kerf.profiles.DeviceFacts;
import kerf.profiles.GroupMethod;
import kerf.profiles.Memory;
import kerf.profiles.Profile;
import kerf.profiles.ProfileKey;
import kerf.profiles.Timing;
import kerf.profiles.Transfers;

/** Measures a network on a device. */
public final class DeviceProfiler {
  private final Stopwatch watch;
  private final Effort effort;
  private final DeviceListener listener;

  /**
   * @param effort how often things are run
   * @param listener hears what could not be measured
   */
  public DeviceProfiler(Effort effort, DeviceListener listener) {
    this(effort, listener, System::nanoTime);
  }

  DeviceProfiler(Effort effort, DeviceListener listener, LongSupplier nanoseconds) {
    this.watch = new Stopwatch(nanoseconds);
    this.effort = effort;
    this.listener = listener;
  }

  Effort effort() {
    return effort;
  }

  /**
   * Measures.
   *
   * @param device where
   * @param key what the profile shall be found by
   * @param segment the network at the key's batch
   * @param inputs what it is shown
   * @throws KerfException when the device cannot run the network or one of its groups, or fails
   */
  public Profile profile(Device device, ProfileKey key, Segment segment, List<Tensor> inputs) {
    FusedGroups groups = FusedGroups.of(segment);
    GroupTimes times = new GroupTimes(watch, effort, groups);
    long start = watch.now();
    try (Program program = device.compile(segment, Precision.FLOAT32)) {
      final double compile = watch.since(start);
      List<Tensor> outputs = segment.outputShapes().stream().map(Tensor::zeros).toList();
      Runnable run = () -> program.run(inputs, outputs);
      start = watch.now();
      watch.repeat(effort.warmUps(), 1, effort.networkSeconds(), run);
      final double warmUp = watch.since(start);
      Timing network =
          Timing.of(
              watch.repeat(effort.network(), effort.leastRuns(), effort.networkSeconds(), run));
      return new Profile(
          key,
          new DeviceFacts(device.name(), device.kind(), device.facts()),
          Environment.machine(),
          Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
          effort.quick(),
          compile,
          warmUp,
          network,
          program instanceof ProfiledProgram ? GroupMethod.LAUNCHES : GroupMethod.ALONE,
          program instanceof ProfiledProgram profiled
              ? times.ofLaunches(profiled, inputs)
              : times.alone(device),
          transfers(device).orElse(null),
          new Memory(
              groups.weightBytes(), groups.largestValueBytes(), DeviceKeys.memory(device.facts())));
    }
  }

  /** A device may run the network, and no program of ours that moves values only. */
  private Optional<Transfers> transfers(Device device) {
    try {
      Optional<Transfers> fitted = new TransferTimes(watch, effort).of(device);
      if (fitted.isEmpty()) {
        listener.note(
            device.id()
                + ": larger values moved no slower than small ones; transfers stay unknown");
      }
      return fitted;
    } catch (KerfException e) {
      listener.note(device.id() + ": transfers stay unknown: " + e.getMessage());
      return Optional.empty();
    }
  }
}
