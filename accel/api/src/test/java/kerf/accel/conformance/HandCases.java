package kerf.accel.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Cases small enough to be checked by hand: inputs count 0, 1, 2, ... in NHWC order unless given,
 * and the expected numbers stand here.
 */
final class HandCases {
  private static final Shape SQUARE3 = Shape.nhwc(1, 3, 3, 1);
  private static final Shape TWO_CHANNELS = Shape.nhwc(1, 2, 2, 2);
  private static final Shape MATRIX = Shape.of(2, 2);

  private HandCases() {}

  /**
   * One case.
   *
   * @param name what it shows
   * @param op the operation
   * @param x its first input
   * @param weights its other inputs
   * @param expected the result's elements
   */
  record HandCase(String name, Op op, Tensor x, List<Tensor> weights, Tensor expected) {
    ConformanceCase asCase() {
      return ConformanceCase.of(name, op, List.of(x.shape()), weights, new Draw(0));
    }
  }

  private static HandCase of(
      String name, Op op, Tensor x, List<Tensor> weights, float... expected) {
    return new HandCase(name, op, x, weights, Tensor.vector(expected));
  }

  private static Tensor count(Shape shape) {
    return countFrom(0, shape);
  }

  private static Tensor countFrom(int first, Shape shape) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = first + i;
    }
    return tensor;
  }

  private static Tensor ones(Shape shape) {
    Tensor tensor = Tensor.zeros(shape);
    Arrays.fill(tensor.data(), 1);
    return tensor;
  }

  private static Op.Conv2d conv(Window window, int groups) {
    return new Op.Conv2d(window, groups, Activation.NONE);
  }

  static List<HandCase> convolutions() {
    Shape square4 = Shape.nhwc(1, 4, 4, 1);
    Tensor ones = ones(Shape.of(1, 1, 3, 3));
    Window three = Window.square(3, 1);
    Window two = Window.square(2, 1);
    Window dilated = new Window(2, 2, 1, 1, 2, 2, Padding.none());
    return List.of(
        of("sums of 3x3", conv(three, 1), count(square4), List.of(ones), 45, 54, 81, 90),
        of(
            "stride 2, border 1",
            conv(Window.square(3, 2).padded(1, 1), 1),
            count(square4),
            List.of(ones),
            10,
            24,
            51,
            90),
        of(
            "odd border behind",
            conv(Window.square(3, 2).with(Padding.Same.UPPER), 1),
            count(square4),
            List.of(ones),
            45,
            39,
            66,
            50),
        of(
            "odd border before",
            conv(Window.square(3, 2).with(Padding.Same.LOWER), 1),
            count(square4),
            List.of(ones),
            10,
            24,
            51,
            90),
        of(
            "weights are OIHW",
            conv(two, 1),
            count(TWO_CHANNELS),
            List.of(countFrom(1, Shape.of(1, 2, 2, 2)), Tensor.vector(0.5f)),
            154.5f),
        of(
            "two groups",
            conv(two, 2),
            count(TWO_CHANNELS),
            List.of(countFrom(1, Shape.of(2, 1, 2, 2))),
            40,
            114),
        of(
            "taps two apart",
            conv(dilated, 1),
            count(SQUARE3),
            List.of(countFrom(1, Shape.of(1, 1, 2, 2))),
            54));
  }

  static List<HandCase> pools() {
    Window two = Window.square(2, 2);
    Window bordered = Window.square(3, 2).padded(1, 1);
    return List.of(
        of("rounds up", new Op.MaxPool(two, true), count(SQUARE3), List.of(), 4, 5, 7, 8),
        of("rounds down", new Op.MaxPool(two, false), count(SQUARE3), List.of(), 4),
        of("where", new Op.ArgMaxPool(two, true, false), count(SQUARE3), List.of(), 4, 5, 7, 8),
        of(
            "where, by columns",
            new Op.ArgMaxPool(two, true, true),
            count(SQUARE3),
            List.of(),
            4,
            7,
            5,
            8),
        of(
            "the first of equal ones",
            new Op.ArgMaxPool(two, true, false),
            Tensor.zeros(SQUARE3),
            List.of(),
            0,
            2,
            6,
            8),
        of(
            "counts the border",
            new Op.AvgPool(bordered, false, true),
            count(SQUARE3),
            List.of(),
            8 / 9f,
            12 / 9f,
            20 / 9f,
            24 / 9f),
        of(
            "ignores the border",
            new Op.AvgPool(bordered, false, false),
            count(SQUARE3),
            List.of(),
            2,
            3,
            5,
            6),
        of(
            "never counts past the end",
            new Op.AvgPool(two, true, true),
            count(SQUARE3),
            List.of(),
            2,
            3.5f,
            6.5f,
            8),
        of("per channel", new Op.GlobalAvgPool(), count(TWO_CHANNELS), List.of(), 3, 4),
        of("bins overlap", new Op.AdaptiveAvgPool(2, 2), count(SQUARE3), List.of(), 2, 3, 5, 6));
  }

  static List<HandCase> others() {
    Tensor channels = new Tensor(Shape.nhwc(1, 1, 1, 3), new float[] {1, 2, 3});
    Tensor logs =
        new Tensor(Shape.of(1, 3), new float[] {0, (float) Math.log(2), (float) Math.log(5)});
    Tensor mean = Tensor.vector(1, 0);
    Tensor variance = Tensor.vector(4, 1);
    Tensor shift = Tensor.vector(10, 20);
    Tensor row = new Tensor(Shape.of(1, 2), new float[] {3, 2});
    return List.of(
        of("odd size", new Op.Lrn(3, 3, 1, 1), channels, List.of(), 1 / 6f, 2 / 15f, 3 / 14f),
        of("even size", new Op.Lrn(2, 2, 1, 1), channels, List.of(), 1 / 6f, 1 / 7f, 0.3f),
        of("of logs", new Op.Softmax(List.of(1)), logs, List.of(), 0.125f, 0.25f, 0.625f),
        of(
            "scaled",
            new Op.BatchNorm(0, true),
            row,
            List.of(Tensor.vector(3, 1), shift, mean, variance),
            13,
            22),
        of(
            "not scaled",
            new Op.BatchNorm(5, false),
            row,
            List.of(shift, mean, Tensor.vector(4, 11)),
            10 + 2 / 3f,
            20.5f),
        of(
            "slope per channel",
            new Op.PRelu(),
            new Tensor(Shape.of(1, 2), new float[] {-2, 3}),
            List.of(Tensor.vector(0.5f, 7)),
            -1,
            3),
        of(
            "B transposed",
            new Op.Gemm(2, 3, false, true, Activation.NONE),
            countFrom(1, MATRIX),
            List.of(countFrom(5, MATRIX), Tensor.vector(1, 10)),
            37,
            76,
            81,
            136),
        of(
            "A transposed",
            new Op.Gemm(1, 1, true, false, Activation.NONE),
            countFrom(1, MATRIX),
            List.of(countFrom(5, MATRIX)),
            26,
            30,
            38,
            44),
        of(
            "halves go to the even neighbour",
            new Op.Quantize(0, 255),
            new Tensor(
                Shape.of(1, 8), new float[] {-2, -0.25f, 0.25f, 0.75f, 1.25f, 1.3f, 1000, -1000}),
            List.of(Tensor.vector(0.5f), Tensor.vector(3)),
            0,
            3,
            3,
            5,
            5,
            6,
            255,
            0));
  }

  static List<HandCase> moves() {
    return List.of(
        of(
            "channels first",
            new Op.Flatten(1),
            count(TWO_CHANNELS),
            List.of(),
            0,
            2,
            4,
            6,
            1,
            3,
            5,
            7),
        of(
            "to channels first",
            new Op.Reshape(List.of(1, 2, 2, 2)),
            count(Shape.of(1, 8)),
            List.of(),
            0,
            4,
            1,
            5,
            2,
            6,
            3,
            7),
        of(
            "adds and cuts",
            new Op.Pad(List.of(1, -1), List.of(0, 1), 9),
            countFrom(1, MATRIX),
            List.of(),
            9,
            9,
            2,
            9,
            4,
            9),
        of(
            "side by side",
            new Op.Concat(1),
            countFrom(1, MATRIX),
            List.of(new Tensor(Shape.of(2, 1), new float[] {8, 9})),
            1,
            2,
            8,
            3,
            4,
            9));
  }

  static List<HandCase> all() {
    return Stream.of(convolutions(), pools(), others(), moves()).flatMap(List::stream).toList();
  }
}
