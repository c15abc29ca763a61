package kerf.accel.conformance;

import java.util.List;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Inputs with a NaN among them, and activations of infinities: nothing may hide them. */
final class SpecialValues {
  private static final Shape SHAPE = Shape.nhwc(1, 4, 5, 19);

  private SpecialValues() {}

  static List<ConformanceCase> all() {
    Draw draw = new Draw(1);
    Tensor weight = draw.tensor(Shape.of(18, 19, 2, 2));
    Window two = Window.square(2, 1);
    Activation relu = Activation.RELU;
    Activation clip = Activation.clip(-0.5f, 0.5f);
    return List.of(
        one(new Op.Activate(relu)),
        one(new Op.Activate(clip)),
        one(new Op.MaxPool(two, false)),
        one(new Op.ArgMaxPool(two, false, false)),
        one(new Op.AvgPool(two, false, true)),
        one(new Op.PRelu(), draw.tensor(Shape.of(19))),
        one(new Op.Add(relu), draw.tensor(Shape.of(19))),
        one(new Op.Quantize(0, 255), Tensor.vector(0.25f).reshaped(Shape.SCALAR), Tensor.vector(3)),
        one(new Op.Conv2d(two, 1, relu), weight),
        one(new Op.Conv2d(two, 1, clip), weight),
        one(new Op.Conv2d(two, 19, relu), draw.tensor(Shape.of(19, 1, 2, 2))));
  }

  private static ConformanceCase one(Op op, Tensor... weights) {
    return ConformanceCase.of("of a NaN", op, List.of(SHAPE), List.of(weights), new Draw(2));
  }

  /** The case's data with a NaN; where nothing is summed, with infinities too. */
  static List<Tensor> data(ConformanceCase c) {
    List<Tensor> data = c.data(0);
    float[] x = data.getFirst().data();
    x[45] = Float.NaN;
    if (c.graph().node("y").op() instanceof Op.Activate) {
      x[3] = Float.POSITIVE_INFINITY;
      x[4] = Float.NEGATIVE_INFINITY;
    }
    return data;
  }
}
