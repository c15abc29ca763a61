package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kerf.accel.ConvProblem;
import kerf.accel.Precision;
import kerf.accel.winograd.Fraction;
import kerf.accel.winograd.Winograd;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every transform, with whole and cut tiles, against sums in float64. */
class WinogradConvTest {
  /** Largest error, in roots of the sum of squared terms; F(6, 7) has the largest. */
  private static final double SLACK = 6e-5;

  private final SplittableRandom random = new SplittableRandom(11);

  @ParameterizedTest
  @EnumSource
  void linesAreProductsWithTheMatrices(Transform f) {
    Winograd matrices = f.matrices();
    int lanes = Lanes.COUNT;
    int to = f.side() * lanes;
    float[] m = random(2 * to);
    f.input(m, 1, 0, 0, lanes, to, 0, lanes);
    checkLine(m, matrices.input(), to, Double.NEGATIVE_INFINITY);
    f.output(m, 1, 0, 0, lanes, to, 0, lanes);
    checkLine(m, matrices.output(), to, Double.NEGATIVE_INFINITY);
    f.clipped(m, 1, 0, 0, lanes, to, 0, lanes, 0.25f);
    checkLine(m, matrices.output(), to, 0.25);
  }

  private static void checkLine(float[] m, List<List<Fraction>> matrix, int to, double lower) {
    for (int i = 0; i < matrix.size(); i++) {
      double sum = 0;
      double size = 0;
      for (int k = 0; k < matrix.get(i).size(); k++) {
        double term = matrix.get(i).get(k).value() * m[k * Lanes.COUNT];
        sum += term;
        size += Math.abs(term);
      }
      assertThat(Math.abs(m[to + i * Lanes.COUNT] - Math.max(sum, lower)))
          .isLessThanOrEqualTo(size * 0x1p-21);
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithTheSumInFloat64(Transform f) {
    int r = f.taps();
    List<Window> windows =
        List.of(
            Window.square(r, f.stride()),
            Window.square(r, f.stride()).with(new Padding.Explicit(1, 2, 0, 1)),
            Window.of(1, r, 1, Padding.symmetric(0, r / 2)),
            Window.of(r, 1, 1, Padding.symmetric(r / 2, 0)));
    for (Window window : windows.subList(f.square() ? 0 : 2, f.line() ? 4 : 2)) {
      for (int images : new int[] {1, 2, 9}) {
        for (int threads : new int[] {1, 2, 7}) {
          check(f, window, images, threads, threads == 2 ? 7 : 3);
        }
      }
    }
  }

  private void check(Transform f, Window w, int images, int threads, int vectors) {
    Shape in = Shape.nhwc(images, 8 + random.nextInt(8), 8 + random.nextInt(8), 2 * Lanes.COUNT);
    Activation activation = Activation.clip(-1, 20);
    Segment segment = segment(w, activation, in, vectors * Lanes.COUNT);
    Node node = segment.graph().node("y");
    Draft draft = new Draft(segment, Precision.FLOAT32, ConvWays.ESTIMATED, threads);
    Padding.Explicit border = w.padding().resolve(w, in.h(), in.w());
    Shape out = segment.shape("y");
    Tiles tiles = Tiles.of(f, w, border, in, out);
    new WinogradLowering(draft, node, (Op.Conv2d) node.op(), tiles).lower();
    float[] x = random(Math.toIntExact(in.elements()));
    View from = draft.read("x");
    View to = draft.write(node);
    Draft.Memory memory = draft.allocate();
    System.arraycopy(x, 0, memory.mem(), from.at(), x.length);
    draft.preparations().forEach(step -> run(memory.job(step)));
    draft.steps().forEach(step -> run(memory.job(step)));
    for (int i = 0; i < out.elements(); i++) {
      double[] sum = sum(segment, new Tensor(in, x), border, i);
      assertThat(Math.abs(memory.mem()[to.at() + i] - activation.apply((float) sum[0])))
          .as("%s %s of %s on %d threads: element %d", f, w, in, threads, i)
          .isLessThanOrEqualTo((float) (SLACK * Math.sqrt(sum[1])));
    }
  }

  private static void run(Job job) {
    job.begin();
    job.work(0);
    job.rethrow();
  }

  private Segment segment(Window w, Activation activation, Shape in, int outputs) {
    Shape weight = Shape.of(outputs, in.c(), w.kernelH(), w.kernelW());
    Shape bias = Shape.of(weight.dim(0));
    List<Node> nodes =
        List.of(
            Node.of("x", new Op.Input(in)),
            Node.of("w", constant(weight)),
            Node.of("b", constant(bias)),
            Node.of("y", new Op.Conv2d(w, 1, activation), "x", "w", "b"));
    return Segment.of(new Graph("test", nodes, List.of("y")), in);
  }

  private Op constant(Shape shape) {
    return new Op.Constant(new Tensor(shape, random(Math.toIntExact(shape.elements()))));
  }

  /** The sum that is one output, and that of the squares of its full window's terms' size. */
  private static double[] sum(Segment segment, Tensor x, Padding.Explicit border, int index) {
    Op.Conv2d op = (Op.Conv2d) segment.graph().node("y").op();
    Window w = op.window();
    Shape in = x.shape();
    Shape out = segment.shape("y");
    float[] weight = ((Op.Constant) segment.graph().node("w").op()).value().data();
    float[] bias = ((Op.Constant) segment.graph().node("b").op()).value().data();
    int k = index % out.c();
    int column = index / out.c() % out.w() * w.strideW() - border.left();
    int row = index / out.c() / out.w() % out.h() * w.strideH() - border.top();
    int image = index / out.c() / out.w() / out.h();
    double sum = bias[k];
    for (int c = 0; c < in.c(); c++) {
      for (int tap = 0; tap < w.taps(); tap++) {
        int i = row + tap / w.kernelW();
        int j = column + tap % w.kernelW();
        if (i >= 0 && i < in.h() && j >= 0 && j < in.w()) {
          double value = x.data()[((image * in.h() + i) * in.w() + j) * in.c() + c];
          sum += value * weight[(k * in.c() + c) * w.taps() + tap];
        }
      }
    }
    return new double[] {sum, (double) in.c() * w.taps()};
  }

  @Test
  void isChosenWhereItPays() {
    Window w = Window.square(3, 1).with(new Padding.Explicit(1, 1, 1, 1));
    Shape large = Shape.nhwc(1, 35, 35, 64);
    assertThat(estimated(w, large)).map(Tiles::transform).contains(Transform.F6X3);
    assertThat(estimated(w, Shape.nhwc(1, 35, 35, Lanes.COUNT + 1))).isEmpty();
    assertThat(estimated(Window.square(3, 2), large))
        .map(tiles -> tiles.transform().stride())
        .contains(2);
    assertThat(estimated(w, Shape.nhwc(1, 1, 1, 64))).isEmpty();
  }

  private static Optional<Tiles> estimated(Window w, Shape in) {
    ConvProblem problem = new ConvProblem(in, in.c(), new Op.Conv2d(w, 1, Activation.NONE));
    return ConvWays.ESTIMATED.choose(problem, WinogradChoice.possible(problem));
  }

  private float[] random(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
