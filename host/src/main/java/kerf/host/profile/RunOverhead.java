package kerf.host.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.accel.Program;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.profiles.GroupTime;
import kerf.profiles.Timing;
import kerf.profiles.Transfers;

/**
 * Fits what a run costs beside its groups and transfers, to contiguous parts of the network of
 * three sizes: small ones, in which a fixed cost shows.
 *
 * @param watch the host's clock
 * @param effort how often
 * @param groups of the network
 * @param times of the groups in the whole network
 * @param transfers null when unknown
 */
record RunOverhead(
    Stopwatch watch,
    Effort effort,
    FusedGroups groups,
    List<GroupTime> times,
    Transfers transfers) {
  /** A part has one in so many of the network's groups. */
  private static final int[] PARTS = {32, 16, 8};

  private static final double NANO = 1e-9;

  /**
   * What a part showed.
   *
   * @param seconds of a run
   * @param rest what the groups and transfers leave of it
   */
  record Sample(double seconds, double rest) {}

  /**
   * Of a device.
   *
   * @throws kerf.models.KerfException when it cannot run a part of the network
   */
  double of(Device device) {
    return fit(parts().stream().map(part -> sample(device, part)).toList());
  }

  /**
   * The constant of the least squares of relative errors: each rest weighs by 1 / seconds^2; 0 when
   * it would be below.
   */
  static double fit(List<Sample> samples) {
    double weights = samples.stream().mapToDouble(s -> 1 / (s.seconds() * s.seconds())).sum();
    double rests = samples.stream().mapToDouble(s -> s.rest() / (s.seconds() * s.seconds())).sum();
    return Math.max(0, rests / weights);
  }

  /** At a quarter, a half and three quarters of the network; each once. */
  List<Segment> parts() {
    List<String> names = groups.nodes().stream().map(Node::name).toList();
    Set<Set<String>> chosen = new LinkedHashSet<>();
    for (int i = 0; i < PARTS.length; i++) {
      int size = Math.max(1, names.size() / PARTS[i]);
      int from = Math.min(names.size() - size, (i + 1) * names.size() / (PARTS.length + 1));
      chosen.add(new TreeSet<>(names.subList(from, from + size)));
    }
    return chosen.stream().map(groups.fused()::part).toList();
  }

  /**
   * A device that tells its launches is asked beside each run: what else the machine does meets
   * both.
   */
  private Sample sample(Device device, Segment part) {
    try (Program program = device.compile(part, Precision.FLOAT32)) {
      List<Tensor> in = FusedGroups.values(part.inputShapes());
      List<Tensor> out = part.outputShapes().stream().map(Tensor::zeros).toList();
      program.run(in, out);
      List<Double> computed = new ArrayList<>();
      List<Double> runs = new ArrayList<>();
      watch.repeat(
          effort.groups(),
          effort.leastRuns(),
          effort.groupSeconds(),
          () -> {
            computed.add(computed(program, in, out));
            long start = watch.now();
            program.run(in, out);
            runs.add(watch.since(start));
          });
      double seconds = median(runs);
      double moved = moved(part.inputShapes(), part.outputShapes());
      return new Sample(seconds, seconds - median(computed) - moved);
    }
  }

  private double computed(Program program, List<Tensor> in, List<Tensor> out) {
    if (program instanceof ProfiledProgram profiled) {
      return NANO
          * profiled.profile(in, out).stream()
              .filter(launch -> !launch.moves())
              .mapToLong(LaunchTime::added)
              .sum();
    }
    Set<String> names =
        program.segment().graph().nodes().stream().map(Node::name).collect(Collectors.toSet());
    return times.stream()
        .filter(time -> names.contains(time.name()))
        .mapToDouble(GroupTime::medianSeconds)
        .sum();
  }

  private double moved(List<Shape> in, List<Shape> out) {
    if (transfers == null) {
      return 0;
    }
    return in.stream().mapToDouble(s -> transfers.toDevice().seconds(bytes(s))).sum()
        + out.stream().mapToDouble(s -> transfers.toHost().seconds(bytes(s))).sum();
  }

  private static long bytes(Shape shape) {
    return Float.BYTES * shape.elements();
  }

  private static double median(List<Double> seconds) {
    return Timing.of(seconds.stream().mapToDouble(s -> s).toArray()).medianSeconds();
  }
}
