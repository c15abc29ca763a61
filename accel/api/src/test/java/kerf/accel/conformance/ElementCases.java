package kerf.accel.conformance;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Operations on elements, channels and groups of elements. */
final class ElementCases {
  private static final List<Integer> CHANNELS = List.of(1, 3, 7, 8, 9, 16, 33, 64, 65);

  private ElementCases() {}

  static List<ConformanceCase> all(Draw draw) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (int channels : CHANNELS) {
      Shape x = Shape.nhwc(draw.between(1, 3), draw.between(1, 6), draw.between(1, 6), channels);
      activations(cases, draw, x);
      broadcasts(cases, draw, x);
      norms(cases, draw, x);
      softmax(cases, draw, x);
    }
    return cases;
  }

  /** Of a family of their own: devices that lack them draw the same other cases. */
  static List<ConformanceCase> quantizations(Draw draw) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (int channels : CHANNELS) {
      Shape x = Shape.nhwc(draw.between(1, 3), draw.between(1, 6), draw.between(1, 6), channels);
      for (Shape shape : List.of(Shape.SCALAR, Shape.of(channels), Shape.of(x.h(), 1, 1))) {
        Tensor scale = draw.tensor(shape, 0.002f, 0.03f); // some values lie beyond the bounds
        Tensor zero = Tensor.zeros(shape);
        boolean signed = draw.coin();
        for (int i = 0; i < zero.data().length; i++) {
          zero.data()[i] = signed ? draw.between(-128, 127) : draw.between(0, 255);
        }
        Op op = signed ? new Op.Quantize(-128, 127) : new Op.Quantize(0, 255);
        List<Tensor> weights = List.of(scale, zero);
        cases.add(ConformanceCase.of("by " + shape, op, List.of(x), weights, draw));
      }
    }
    return cases;
  }

  private static void activations(List<ConformanceCase> cases, Draw draw, Shape x) {
    for (Activation activation :
        List.of(Activation.NONE, Activation.RELU, Activation.clip(0, 0.5f), Activation.SIGMOID)) {
      cases.add(
          ConformanceCase.of("alone", new Op.Activate(activation), List.of(x), List.of(), draw));
    }
  }

  private static void broadcasts(List<ConformanceCase> cases, Draw draw, Shape x) {
    List<Shape> others =
        List.of(
            x,
            Shape.of(x.c()),
            Shape.of(1, 1, x.c()),
            Shape.nhwc(x.n(), 1, 1, x.c()),
            Shape.nhwc(1, x.h(), x.w(), 1),
            Shape.of(x.h(), 1, 1),
            Shape.of(1),
            Shape.SCALAR);
    for (Shape other : others) {
      String name = x + " with " + other;
      cases.add(ConformanceCase.of(name, new Op.PRelu(), List.of(x, other), List.of(), draw));
      List<Tensor> constant = List.of(draw.tensor(other));
      cases.add(ConformanceCase.of(name, new Op.PRelu(), List.of(x), constant, draw));
      Op add = new Op.Add(ConvCases.activation(draw));
      cases.add(ConformanceCase.of(name, add, List.of(x, other), List.of(), draw));
      cases.add(ConformanceCase.of(name, add, List.of(other, x), List.of(), draw));
      cases.add(ConformanceCase.of(name, new Op.Mul(), List.of(other, x), List.of(), draw));
      cases.add(ConformanceCase.of(name, new Op.Mul(), List.of(x), constant, draw));
    }
    List<Shape> crossed = List.of(Shape.of(x.h(), 1, x.c()), Shape.of(1, x.w(), 1));
    cases.add(ConformanceCase.of("crosswise", new Op.Mul(), crossed, List.of(), draw));
  }

  private static void norms(List<ConformanceCase> cases, Draw draw, Shape x) {
    for (boolean scaled : new boolean[] {false, true}) {
      Op norm = new Op.BatchNorm(1e-3f, scaled);
      List<Tensor> weights = new ArrayList<>();
      for (int i = scaled ? 0 : 1; i < 3; i++) {
        weights.add(draw.tensor(Shape.of(x.c())));
      }
      weights.add(draw.tensor(Shape.of(x.c()), 0.5f, 1.5f));
      String name = scaled ? "scaled" : "not scaled";
      cases.add(ConformanceCase.of(name, norm, List.of(x), weights, draw));
      Shape matrix = Shape.of(draw.between(1, 9), x.c());
      cases.add(ConformanceCase.of(name, norm, List.of(matrix), weights, draw));
    }
    for (int size = 1; size <= 6; size++) {
      float beta = draw.pick(0.75f, 0.5f, 1f, 0.6f);
      Op lrn = new Op.Lrn(size, draw.pick(0.0001f, 2f), beta, draw.pick(1f, 2f));
      cases.add(ConformanceCase.of(lrn.toString(), lrn, List.of(x), List.of(), draw));
    }
  }

  private static void softmax(List<ConformanceCase> cases, Draw draw, Shape x) {
    for (List<Integer> axes :
        List.of(List.of(3), List.of(1, 2), List.of(1), List.of(0), List.of(1, 2, 3))) {
      Op op = new Op.Softmax(axes);
      cases.add(ConformanceCase.of("over " + axes, op, List.of(x), List.of(), draw));
    }
    Shape matrix = Shape.of(draw.between(1, 4), draw.between(1, 1001));
    Op rows = new Op.Softmax(List.of(1));
    cases.add(ConformanceCase.of("of rows", rows, List.of(matrix), List.of(), draw));
  }
}
