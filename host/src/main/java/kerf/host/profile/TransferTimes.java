package kerf.host.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.profiles.Link;
import kerf.profiles.Timing;
import kerf.profiles.Transfers;

/**
 * Fits what transfers cost to the times of programs that hardly compute. Where the device says how
 * long it computed, that is taken off: a value that is cut to its first row then shows the way to
 * the device, one that is padded the way back. Elsewhere a rectifier shows both ways in one.
 *
 * @param watch the host's clock
 * @param effort how often
 */
record TransferTimes(Stopwatch watch, Effort effort) {
  private static final int CHANNELS = 64;
  private static final int ROW_BYTES = CHANNELS * Float.BYTES;
  private static final List<Integer> QUICK_ROWS = List.of(1 << 8, 1 << 14);
  private static final List<Integer> ROWS = List.of(1 << 8, 1 << 12, 1 << 14, 1 << 15);
  private static final double NANO = 1e-9;

  /** A straight line: seconds of n bytes are {@code fixed + n * perByte}. */
  record Line(double fixed, double perByte) {
    /** Half of the fixed cost: every run goes both ways. */
    Optional<Link> oneWay() {
      return perByte > 0 ? Optional.of(new Link(fixed / 2, 1 / perByte)) : Optional.empty();
    }
  }

  /** Least squares; a fixed cost below 0 is 0. */
  static Line fit(List<Double> bytes, List<Double> seconds) {
    double meanBytes = bytes.stream().mapToDouble(b -> b).average().orElseThrow();
    double meanSeconds = seconds.stream().mapToDouble(s -> s).average().orElseThrow();
    double product = 0;
    double square = 0;
    for (int i = 0; i < bytes.size(); i++) {
      double off = bytes.get(i) - meanBytes;
      product += off * (seconds.get(i) - meanSeconds);
      square += off * off;
    }
    double perByte = product / square;
    return new Line(Math.max(0, meanSeconds - perByte * meanBytes), perByte);
  }

  /**
   * Of a device.
   *
   * @return empty when larger values did not take longer
   * @throws kerf.models.KerfException when the device cannot run such programs
   */
  Optional<Transfers> of(Device device) {
    try (Program program = compile(device, rectifier(1))) {
      if (!(program instanceof ProfiledProgram)) {
        return roundTrip(device);
      }
    }
    Optional<Link> toDevice = line(device, Way.TO_DEVICE).oneWay();
    Optional<Link> toHost = line(device, Way.TO_HOST).oneWay();
    return toDevice.isEmpty() || toHost.isEmpty()
        ? Optional.empty()
        : Optional.of(new Transfers(toDevice.get(), toHost.get(), true));
  }

  private Optional<Transfers> roundTrip(Device device) {
    Line both = line(device, Way.BOTH);
    Line half = new Line(both.fixed(), both.perByte() / 2);
    return half.oneWay().map(link -> new Transfers(link, link, false));
  }

  private enum Way {
    TO_DEVICE,
    TO_HOST,
    BOTH
  }

  private Line line(Device device, Way way) {
    List<Double> bytes = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int rows : effort.quick() ? QUICK_ROWS : ROWS) {
      Segment segment =
          switch (way) {
            case TO_DEVICE -> padded(rows, 1);
            case TO_HOST -> padded(1, rows);
            case BOTH -> rectifier(rows);
          };
      try (Program program = compile(device, segment)) {
        bytes.add((double) rows * ROW_BYTES);
        seconds.add(seconds(program));
      }
    }
    return fit(bytes, seconds);
  }

  /** Of a run; without what the device computed, where it says how long that was. */
  private double seconds(Program program) {
    List<Tensor> in = FusedGroups.values(program.segment().inputShapes());
    List<Tensor> out = program.segment().outputShapes().stream().map(Tensor::zeros).toList();
    program.run(in, out);
    double whole = median(() -> program.run(in, out));
    if (!(program instanceof ProfiledProgram profiled)) {
      return whole;
    }
    List<Double> computed = new ArrayList<>();
    median(
        () ->
            computed.add(
                profiled.profile(in, out).stream()
                    .filter(launch -> !launch.moves())
                    .mapToDouble(launch -> launch.nanoseconds() * NANO)
                    .sum()));
    double[] launches = computed.stream().mapToDouble(c -> c).toArray();
    return Math.max(0, whole - Timing.of(launches).medianSeconds());
  }

  private double median(Runnable run) {
    double[] seconds =
        watch.repeat(effort.groups(), effort.leastRuns(), effort.groupSeconds(), run);
    return Timing.of(seconds).medianSeconds();
  }

  private static Program compile(Device device, Segment segment) {
    return device.compile(segment, Precision.FLOAT32);
  }

  private static Shape shape(int rows) {
    return Shape.nhwc(1, rows, 1, CHANNELS);
  }

  private static Segment rectifier(int rows) {
    return segment(rows, new Op.Activate(Activation.RELU));
  }

  /** Cuts rows away, or adds some. */
  private static Segment padded(int from, int to) {
    return segment(from, new Op.Pad(List.of(0, 0, 0, 0), List.of(0, to - from, 0, 0), 0));
  }

  private static Segment segment(int rows, Op op) {
    Node input = Node.of("in", new Op.Input(shape(rows)));
    Node moved = Node.of("moved", op, "in");
    return Segment.of(new Graph("transfer", List.of(input, moved), List.of("moved")), shape(rows));
  }
}
