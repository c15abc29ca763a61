package kerf.host.profile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.accel.Program;
import kerf.host.api.Environment;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.profiles.DeviceFacts;
import kerf.profiles.GroupMethod;
import kerf.profiles.GroupTime;
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
   * @param busy ids of the devices that compute meanwhile
   * @throws KerfException when the device cannot run the network or one of its groups, or fails
   */
  public Profile profile(
      Device device, ProfileKey key, Segment segment, List<Tensor> inputs, List<String> busy) {
    FusedGroups groups = FusedGroups.of(segment);
    GroupTimes times = new GroupTimes(watch, effort, groups);
    long start = watch.now();
    try (Program program = device.compile(segment, Precision.FLOAT32)) {
      final double compile = watch.since(start);
      List<Tensor> outputs = segment.outputShapes().stream().map(Tensor::zeros).toList();
      Runnable run = () -> program.run(inputs, outputs);
      start = watch.now();
      watch.warm(effort.warmSeconds(), effort.networkSeconds(), run);
      final double warmUp = watch.since(start);
      List<List<LaunchTime>> launches = new ArrayList<>();
      Runnable between =
          program instanceof ProfiledProgram profiled
              ? () -> launches.add(profiled.profile(inputs, outputs))
              : () -> {};
      Timing network = Timing.of(repeated(run, between));
      boolean tells = program instanceof ProfiledProgram;
      List<GroupTime> timed = tells ? times.ofLaunches(launches) : times.alone(device);
      Transfers transfers = transfers(device).orElse(null);
      Profile profile =
          new Profile(
              key,
              new DeviceFacts(device.name(), device.kind(), device.facts()),
              Environment.machine(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
              effort.quick(),
              compile,
              warmUp,
              network,
              tells ? GroupMethod.LAUNCHES : GroupMethod.ALONE,
              timed,
              new RunOverhead(watch, effort, groups, timed, transfers).of(device),
              transfers,
              new Memory(
                  groups.weightBytes(),
                  groups.largestValueBytes(),
                  DeviceKeys.memory(device.facts())),
              busy);
      check(profile, segment);
      return profile;
    }
  }

  /** Says how far the formula of a stage is from the measured network. */
  private void check(Profile profile, Segment segment) {
    Set<String> names = profile.groups().stream().map(GroupTime::name).collect(Collectors.toSet());
    double predicted =
        profile.stage(names, bytes(segment.inputShapes()), bytes(segment.outputShapes())).seconds();
    double median = profile.network().medianSeconds();
    listener.note(
        String.format(
            Locale.ROOT,
            "%s: groups, transfers and overhead come to %.2f ms, %+.1f %% of a run",
            profile.key().device(),
            1e3 * predicted,
            100 * (predicted / median - 1)));
  }

  private static List<Long> bytes(List<Shape> shapes) {
    return shapes.stream().map(shape -> Float.BYTES * shape.elements()).toList();
  }

  /** Runs and profiled runs in turn: what else the machine does meets both. */
  private double[] repeated(Runnable run, Runnable between) {
    return watch.repeat(
        effort.network(), effort.leastRuns(), effort.networkSeconds(), run, between);
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
