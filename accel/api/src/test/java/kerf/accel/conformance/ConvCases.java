package kerf.accel.conformance;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Convolutions: the windows of real networks, channel counts around vector lengths, then chance.
 */
final class ConvCases {
  /** Around the lane counts of 128, 256 and 512 bits, and their multiples. */
  private static final List<Integer> CHANNELS =
      List.of(1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 40, 48, 63, 64, 65, 80, 96, 129);

  /** The windows that the zoo's networks have. */
  private static final List<Window> WINDOWS =
      List.of(
          Window.square(1, 1),
          Window.square(1, 2),
          Window.square(3, 1),
          Window.square(3, 1).padded(1, 1),
          Window.square(3, 2),
          Window.square(3, 2).with(Padding.Same.UPPER),
          Window.square(5, 1).padded(2, 2),
          Window.of(1, 7, 1, Padding.symmetric(0, 3)),
          Window.of(7, 1, 1, Padding.symmetric(3, 0)),
          Window.of(1, 3, 1, Padding.symmetric(0, 1)),
          Window.of(3, 1, 1, Padding.symmetric(1, 0)),
          Window.square(7, 2).padded(3, 3),
          Window.square(7, 2).with(Padding.Same.LOWER),
          Window.square(11, 4).padded(2, 2));

  private static final int RANDOM = 120;

  private ConvCases() {}

  static List<ConformanceCase> all(Draw draw) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (Window window : WINDOWS) {
      for (int channels : new int[] {3, draw.pick(CHANNELS), draw.pick(CHANNELS)}) {
        cases.add(dense(draw, window, channels, draw.pick(CHANNELS)));
      }
    }
    for (int channels : CHANNELS) {
      cases.add(dense(draw, Window.square(1, 1), draw.pick(CHANNELS), channels));
      cases.add(dense(draw, Window.square(3, 1).padded(1, 1), channels, draw.pick(CHANNELS)));
      cases.add(depthwise(draw, channels, 1));
    }
    for (int multiplier = 2; multiplier <= 4; multiplier++) {
      cases.add(depthwise(draw, draw.between(2, 12), multiplier));
    }
    for (int i = 0; i < RANDOM; i++) {
      cases.add(random(draw));
    }
    cases.add(computedWeights(draw));
    return cases;
  }

  private static ConformanceCase dense(Draw draw, Window window, int in, int out) {
    int height = window.extentH() + draw.between(0, 12);
    int width = window.extentW() + draw.between(0, 12);
    return conv(draw, window, 1, Shape.nhwc(draw.between(1, 3), height, width, in), out);
  }

  private static ConformanceCase depthwise(Draw draw, int channels, int multiplier) {
    Window window = Window.square(3, draw.between(1, 2)).padded(1, 1);
    Shape x = Shape.nhwc(draw.between(1, 2), draw.between(2, 10), draw.between(2, 10), channels);
    return conv(draw, window, channels, x, channels * multiplier);
  }

  private static ConformanceCase random(Draw draw) {
    while (true) {
      Window window = window(draw);
      int groups = draw.pick(1, 1, 1, 2, 3, 4, 8);
      int in = groups * draw.between(1, groups == 1 ? 70 : 12);
      int out = groups * draw.between(1, groups == 1 ? 70 : 20);
      Shape x = Shape.nhwc(draw.between(1, 3), draw.between(1, 16), draw.between(1, 16), in);
      if (window.outH(x.h(), false) > 0 && window.outW(x.w(), false) > 0) {
        return conv(draw, window, groups, x, out);
      }
    }
  }

  /** Any window: kernel, stride, dilation and padding, independent in both directions. */
  static Window window(Draw draw) {
    Padding padding =
        switch (draw.between(0, 4)) {
          case 0 -> Padding.none();
          case 1 -> Padding.symmetric(draw.between(0, 3), draw.between(0, 3));
          case 2 -> Padding.Same.UPPER;
          case 3 -> Padding.Same.LOWER;
          default ->
              new Padding.Explicit(
                  draw.between(0, 3), draw.between(0, 3), draw.between(0, 3), draw.between(0, 3));
        };
    return new Window(
        draw.pick(1, 1, 2, 3, 3, 4, 5, 7),
        draw.pick(1, 1, 2, 3, 3, 4, 5, 7),
        draw.between(1, 3),
        draw.between(1, 3),
        draw.pick(1, 1, 2, 3),
        draw.pick(1, 1, 2, 3),
        padding);
  }

  private static ConformanceCase conv(Draw draw, Window window, int groups, Shape x, int out) {
    Activation activation = activation(draw);
    List<Tensor> weights = new ArrayList<>();
    weights.add(draw.tensor(Shape.of(out, x.c() / groups, window.kernelH(), window.kernelW())));
    if (draw.coin()) {
      weights.add(draw.tensor(Shape.of(out)));
    }
    String name = describe(window) + " groups " + groups + " to " + out + " " + activation;
    Op op = new Op.Conv2d(window, groups, activation);
    return ConformanceCase.of(name, op, List.of(x), weights, draw);
  }

  /** The weights are a second and third input. */
  private static ConformanceCase computedWeights(Draw draw) {
    Window window = Window.square(3, 1).padded(1, 1);
    List<Shape> data = List.of(Shape.nhwc(2, 6, 5, 9), Shape.of(17, 9, 3, 3), Shape.of(17));
    Op op = new Op.Conv2d(window, 1, Activation.RELU);
    return ConformanceCase.of("with computed weights", op, data, List.of(), draw);
  }

  static Activation activation(Draw draw) {
    return draw.pick(
        Activation.NONE, Activation.RELU, Activation.clip(-0.5f, 0.75f), Activation.SIGMOID);
  }

  static String describe(Window w) {
    return "%dx%d stride %d,%d dilation %d,%d pad %s"
        .formatted(
            w.kernelH(),
            w.kernelW(),
            w.strideH(),
            w.strideW(),
            w.dilationH(),
            w.dilationW(),
            w.padding());
  }
}
