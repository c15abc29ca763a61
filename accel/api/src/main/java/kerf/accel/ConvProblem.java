package kerf.accel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * A convolution's shapes and attributes, whatever its weights.
 *
 * @param input N, H, W, C
 * @param outputs output channels
 * @param op window, groups, activation
 */
public record ConvProblem(Shape input, int outputs, Op.Conv2d op) {
  /** Its output: N, H, W, C. */
  public Shape output() {
    Window w = op.window();
    return Shape.nhwc(input.n(), w.outH(input.h(), false), w.outW(input.w(), false), outputs);
  }

  /** A network of this convolution alone, with a bias and weights drawn from a fixed seed. */
  public Segment segment() {
    Random random = new Random(1);
    Shape weight =
        Shape.of(outputs, input.c() / op.groups(), op.window().kernelH(), op.window().kernelW());
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("x", new Op.Input(input)));
    nodes.add(Node.of("weight", new Op.Constant(drawn(weight, random))));
    nodes.add(Node.of("bias", new Op.Constant(drawn(Shape.of(outputs), random))));
    nodes.add(Node.of("y", op, "x", "weight", "bias"));
    return Segment.of(new Graph("one convolution", nodes, List.of("y")), input);
  }

  private static Tensor drawn(Shape shape, Random random) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = random.nextFloat() - 0.5f;
    }
    return tensor;
  }
}
