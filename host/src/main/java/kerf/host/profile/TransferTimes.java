package kerf.host.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * long it computed, that is taken off. Bandwidth: a value that is cut to its first row shows the
 * way to the device, one that is padded the way back; elsewhere a rectifier shows both ways in one.
 * The fixed cost of a value, both ways: what programs with more small values take longer.
 *
 * @param watch the host's clock
 * @param effort how often
 */
record TransferTimes(Stopwatch watch, Effort effort) {
  private static final int CHANNELS = 64;
  private static final int ROW_BYTES = CHANNELS * Float.BYTES;
  private static final List<Integer> QUICK_ROWS = List.of(1 << 8, 1 << 14);
  private static final List<Integer> ROWS = List.of(1 << 8, 1 << 12, 1 << 14, 1 << 15);
  private static final List<Integer> VALUES = List.of(1, 4, 8);
  private static final double NANO = 1e-9;

  /** Slope of the straight line through the points, by least squares. */
  static double slope(List<Double> x, List<Double> y) {
    double meanX = x.stream().mapToDouble(b -> b).average().orElseThrow();
    double meanY = y.stream().mapToDouble(s -> s).average().orElseThrow();
    double product = 0;
    double square = 0;
    for (int i = 0; i < x.size(); i++) {
      double off = x.get(i) - meanX;
      product += off * (y.get(i) - meanY);
      square += off * off;
    }
    return product / square;
  }

  /**
   * Of a device.
   *
   * @return empty when larger values did not take longer
   * @throws kerf.models.KerfException when the device cannot run such programs
   */
  Optional<Transfers> of(Device device) {
    boolean tells;
    try (Program program = compile(device, rectifier(1))) {
      tells = program instanceof ProfiledProgram;
    }
    double toDevice = tells ? perByte(device, Way.TO_DEVICE) : perByte(device, Way.BOTH) / 2;
    double toHost = tells ? perByte(device, Way.TO_HOST) : toDevice;
    if (!(toDevice > 0 && toHost > 0)) {
      return Optional.empty();
    }
    double bytes = ROW_BYTES * (toDevice + toHost);
    double alpha = Math.max(0, (perValue(device) - bytes) / 2);
    return Optional.of(
        new Transfers(new Link(alpha, 1 / toDevice), new Link(alpha, 1 / toHost), tells));
  }

  /** Seconds that a small value more costs on both ways together. */
  private double perValue(Device device) {
    List<Double> values = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int count : VALUES) {
      try (Program program = compile(device, rectifiers(count, 1))) {
        values.add((double) count);
        seconds.add(seconds(program));
      }
    }
    return slope(values, seconds);
  }

  private enum Way {
    TO_DEVICE,
    TO_HOST,
    BOTH
  }

  private double perByte(Device device, Way way) {
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
    return slope(bytes, seconds);
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
                    .mapToDouble(launch -> launch.added() * NANO)
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
    return rectifiers(1, rows);
  }

  /** Several values, each on its own. */
  private static Segment rectifiers(int count, int rows) {
    List<Node> nodes = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(Node.of("in" + i, new Op.Input(shape(rows))));
      nodes.add(Node.of("moved" + i, new Op.Activate(Activation.RELU), "in" + i));
      outputs.add("moved" + i);
    }
    return Segment.of(new Graph("transfer", nodes, outputs), Map.of());
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
