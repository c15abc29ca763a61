package kerf.host.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.profiles.Timing;

/**
 * A device's roofs, as Kerf's own kernels reach them: the largest rate of multiply-adds in 1x1
 * convolutions, bytes of a rectifier over more than any cache holds, and what one launch more costs
 * a run.
 *
 * @param watch the host's clock
 * @param effort how often
 */
record Roofs(Stopwatch watch, Effort effort) {
  /** Side and channels of the convolutions; weights of 64 KiB to 1 MiB. */
  private static final int[][] PRODUCTS = {{56, 128}, {28, 256}, {14, 512}};

  private static final int RECTIFIED_ROWS = 1 << 18;
  private static final int RECTIFIED_CHANNELS = 64;
  private static final int LAUNCHES = 33;
  private static final double NANO = 1e-9;

  /** Operations a second; a multiply-add is two. */
  double operations(Device device) {
    double best = 0;
    for (int[] size : PRODUCTS) {
      Segment segment = pointwise(size[0], size[1]);
      double products = (double) size[0] * size[0] * size[1] * size[1];
      best = Math.max(best, 2 * products / computing(device, segment));
    }
    return best;
  }

  /** Bytes a second, read and written ones together. */
  double bandwidth(Device device) {
    Shape shape = Shape.nhwc(1, RECTIFIED_ROWS, 1, RECTIFIED_CHANNELS);
    Segment segment = chain(shape, new Op.Activate(Activation.RELU), 1);
    return 2.0 * Float.BYTES * shape.elements() / computing(device, segment);
  }

  /**
   * Seconds that a launch takes which hardly computes.
   *
   * @return below 0 where more launches took no longer
   */
  double launch(Device device) {
    Shape shape = Shape.nhwc(1, 8, 8, 16);
    Op pool = new Op.MaxPool(Window.square(3, 1).with(Padding.symmetric(1, 1)), false);
    double one = running(device, chain(shape, pool, 1));
    double many = running(device, chain(shape, pool, LAUNCHES));
    return (many - one) / (LAUNCHES - 1);
  }

  private static Segment chain(Shape shape, Op op, int count) {
    List<Node> nodes = new ArrayList<>(List.of(Node.of("x0", new Op.Input(shape))));
    for (int i = 1; i <= count; i++) {
      nodes.add(Node.of("x" + i, op, "x" + (i - 1)));
    }
    return Segment.of(new Graph("roofs", nodes, List.of("x" + count)), Map.of());
  }

  private static Segment pointwise(int side, int channels) {
    Shape in = Shape.nhwc(1, side, side, channels);
    Tensor weight = FusedGroups.values(List.of(Shape.of(channels, channels, 1, 1))).getFirst();
    List<Node> nodes =
        List.of(
            Node.of("x", new Op.Input(in)),
            Node.of("w", new Op.Constant(weight)),
            Node.of("y", new Op.Conv2d(Window.square(1, 1), 1, Activation.NONE), "x", "w"));
    return Segment.of(new Graph("roofs", nodes, List.of("y")), Map.of());
  }

  /** The fastest of some runs: of what it computes where the device tells, else of all. */
  private double computing(Device device, Segment segment) {
    try (Program program = device.compile(segment, Precision.EXACT)) {
      List<Tensor> in = FusedGroups.values(segment.inputShapes());
      List<Tensor> out = segment.outputShapes().stream().map(Tensor::zeros).toList();
      watch.warm(effort.groupSeconds(), effort.networkSeconds(), () -> program.run(in, out));
      if (!(program instanceof ProfiledProgram profiled)) {
        return Timing.of(times(() -> program.run(in, out))).minSeconds();
      }
      List<Double> told = new ArrayList<>();
      times(() -> told.add(computed(profiled, in, out)));
      return told.stream().mapToDouble(s -> s).min().orElseThrow();
    }
  }

  private static double computed(ProfiledProgram program, List<Tensor> in, List<Tensor> out) {
    return program.profile(in, out).stream()
        .filter(launch -> !launch.moves())
        .mapToDouble(launch -> NANO * launch.nanoseconds())
        .sum();
  }

  private double running(Device device, Segment segment) {
    try (Program program = device.compile(segment, Precision.EXACT)) {
      List<Tensor> in = FusedGroups.values(segment.inputShapes());
      List<Tensor> out = segment.outputShapes().stream().map(Tensor::zeros).toList();
      watch.warm(effort.groupSeconds(), effort.networkSeconds(), () -> program.run(in, out));
      double[] seconds = times(() -> program.run(in, out));
      Arrays.sort(seconds);
      return seconds[seconds.length / 2];
    }
  }

  private double[] times(Runnable run) {
    return watch.repeat(effort.network(), effort.leastRuns(), effort.groupSeconds(), run);
  }
}
