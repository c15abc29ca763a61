package kerf.accel.kernels.plan;

import java.util.List;
import java.util.function.Predicate;
import kerf.accel.ConvProblem;
import kerf.accel.kernels.PlainMap;
import kerf.models.graph.Activation;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * Launches of convolutions and matrix products over dense NHWC buffers, with weights that are known
 * beforehand; it refuses the others.
 *
 * @param choices what the target can do
 * @param options which of it to take
 * @param fused activations that its kernels apply; the others are a launch of their own
 */
record NhwcProducts(ConvChoices choices, LoweringOptions options, Predicate<Activation> fused) {
  /** Kernels that limit their sums on both sides. */
  static NhwcProducts limited(ConvChoices choices, LoweringOptions options) {
    return new NhwcProducts(choices, options, Limits::cover);
  }

  /** A convolution, or false. */
  boolean conv(Draft draft, Node node, Op.Conv2d op) {
    float[] weights = draft.constant(node.inputs().get(1));
    boolean biased = node.inputs().size() > 2;
    float[] bias = biased ? draft.constant(node.inputs().get(2)) : null;
    if (weights == null || (biased && bias == null)) {
      return false;
    }
    View to = target(draft, node, op.activation());
    return conv(draft, node, op, to, draft.shape(node.name()), weights, bias)
        && finish(draft, node, to, op.activation());
  }

  /** Convolutions whose activation the kernels apply, as one; false where there is no way. */
  boolean together(Draft draft, Siblings siblings, Op.Conv2d op) {
    Node first = siblings.nodes().getFirst();
    Shape shape = siblings.shape(draft);
    View to = draft.temporary(first.name() + " and siblings", shape);
    float[] weights = siblings.joined(draft, 1);
    float[] bias = first.inputs().size() > 2 ? siblings.joined(draft, 2) : null;
    boolean done = conv(draft, first, op, to, shape, weights, bias);
    if (done) {
      siblings.place(draft, to);
    }
    return done;
  }

  private boolean conv(
      Draft draft, Node node, Op.Conv2d op, View to, Shape out, float[] weights, float[] bias) {
    Shape in = draft.shape(node.inputs().getFirst());
    View from = draft.read(node.inputs().getFirst());
    Padding.Explicit padding = op.window().padding().resolve(op.window(), in.h(), in.w());
    ConvProblem problem = new ConvProblem(in, out.c(), op);
    var geometry =
        new ConvGeometry(
            in.n(),
            slice(from, in.h(), in.w()),
            slice(to, out.h(), out.w()),
            op.window(),
            padding,
            op.groups());
    ConvOperands operands = operands(node, from, to, weights, bias, op.activation());
    return launch(draft, node, geometry, problem, operands);
  }

  /** A matrix product as a convolution of 1x1 over a row of pixels, or false. */
  boolean gemm(Draft draft, Node node, Op.Gemm op) {
    float[] b = draft.constant(node.inputs().get(1));
    View out = draft.write(node.name());
    boolean added = node.inputs().size() > 2;
    float[] bias = added ? bias(draft, node, out.cols(), op.beta()) : null;
    if (op.transA() || b == null || (added && bias == null)) {
      return false;
    }
    View a = draft.read(node.inputs().getFirst());
    float[] weights = weights(b, a.cols(), out.cols(), op);
    View to = target(draft, node, op.activation());
    Window window = Window.square(1, 1);
    var geometry =
        new ConvGeometry(
            1,
            slice(a, 1, a.rows()),
            slice(to, 1, out.rows()),
            window,
            new Padding.Explicit(0, 0, 0, 0),
            1);
    ConvProblem problem =
        new ConvProblem(
            Shape.nhwc(1, 1, a.rows(), a.cols()),
            out.cols(),
            new Op.Conv2d(window, 1, op.activation()));
    ConvOperands operands = operands(node, a, to, weights, bias, op.activation());
    return launch(draft, node, geometry, problem, operands)
        && finish(draft, node, to, op.activation());
  }

  /** False where the target has no way. */
  private boolean launch(
      Draft draft, Node node, ConvGeometry geometry, ConvProblem problem, ConvOperands operands) {
    List<ConvMethod> methods =
        choices.candidates(geometry).stream()
            .filter(method -> method.exact() || !options.exact())
            .toList();
    if (methods.isEmpty()) {
      return false;
    }
    List<String> ids = methods.stream().map(ConvMethod::id).toList();
    String id = options.chooser().choose(problem, ids);
    ConvMethod method =
        methods.stream()
            .filter(m -> m.id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException(node.name() + " cannot be computed by " + id));
    method.launches(geometry, operands, draft).forEach(draft::launch);
    return true;
  }

  private ConvOperands operands(
      Node node, View from, View to, float[] weights, float[] bias, Activation activation) {
    Activation bounds = fused.test(activation) ? activation : Activation.NONE;
    return new ConvOperands(node.name(), from.buffer(), to.buffer(), weights, bias, bounds);
  }

  private static ConvGeometry.Slice slice(View view, int height, int width) {
    return new ConvGeometry.Slice(height, width, view.cols(), view.stride(), view.offset());
  }

  /** The output, or room for what an activation is applied to. */
  private View target(Draft draft, Node node, Activation activation) {
    return fused.test(activation)
        ? draft.write(node.name())
        : draft.temporary(node.name() + " sums", draft.shape(node.name()));
  }

  private boolean finish(Draft draft, Node node, View sums, Activation activation) {
    if (!fused.test(activation)) {
      View out = draft.write(node.name());
      int[] shape = PlainMaps.shape(sums, out, PlainMaps.code(activation));
      int constants = PlainMaps.constants(draft, activation);
      draft.launch(PlainMap.ACTIVATE, shape, sums.buffer(), constants, out.buffer());
    }
    return true;
  }

  /** {@code alpha B} in the order [output, input]. */
  private static float[] weights(float[] b, int inputs, int outputs, Op.Gemm op) {
    float[] weights = new float[inputs * outputs];
    for (int k = 0; k < outputs; k++) {
      for (int c = 0; c < inputs; c++) {
        weights[k * inputs + c] = op.alpha() * b[op.transB() ? k * inputs + c : c * outputs + k];
      }
    }
    return weights;
  }

  /** {@code beta C} where it is constant and the same in all rows, else null. */
  private static float[] bias(Draft draft, Node node, int outputs, float beta) {
    String value = node.inputs().get(2);
    float[] c = draft.constant(value);
    boolean row = c != null && c.length == outputs && View.cols(draft.shape(value)) == outputs;
    if (!row && (c == null || c.length != 1)) {
      return null;
    }
    float[] bias = new float[outputs];
    for (int k = 0; k < outputs; k++) {
      bias[k] = beta * c[row ? k : 0];
    }
    return bias;
  }
}
