package kerf.accel.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Shapes;
import kerf.models.tensor.Tensor;

/**
 * How far a correct float32 computation may be from the exact one, per element: a running error
 * analysis. A sum of n terms p adds {@code gamma(n) * sum |p|} with {@code gamma(n) = 2^-23 (2
 * sqrt(n) + 4)}: roundings are independent, each at most 2^-24 of a partial sum, so their sum has a
 * standard deviation below 2^-24 sqrt(n / 3) sum |p|, and the bound is seven of them, with four
 * roundings for factors folded into weights and the final store. An error e that an operand has
 * already goes on as the operation's derivative says: {@code |w| e} through a product, the maximum
 * through a maximum.
 */
final class ErrorBound {
  private static final double EPSILON = 0x1p-23;

  private final Shapes shapes;
  private final Map<String, Tensor> values = new HashMap<>();
  private final Map<String, Tensor> errors = new HashMap<>();

  private ErrorBound(Shapes shapes) {
    this.shapes = shapes;
  }

  /** Bounds of a segment's outputs. */
  static List<Tensor> of(Segment segment, List<Tensor> inputs) {
    Graph graph = segment.graph();
    List<String> all = graph.nodes().stream().map(Node::name).toList();
    Segment probed = new Segment(graph.withOutputs(all), segment.shapes());
    List<Tensor> results = Evaluation.run(probed, inputs);
    ErrorBound bound = new ErrorBound(segment.shapes());
    for (int i = 0; i < all.size(); i++) {
      bound.values.put(all.get(i), results.get(i));
    }
    graph.nodes().forEach(node -> bound.errors.put(node.name(), bound.error(node)));
    return graph.outputs().stream().map(bound.errors::get).toList();
  }

  static double gamma(long terms) {
    return EPSILON * (2 * Math.sqrt((double) terms) + 4);
  }

  private Tensor error(Node node) {
    return switch (node.op()) {
      // Its inputs are a case's own, without error, and an index is exact.
      case Op.Input _, Op.Parameter _, Op.Constant _, Op.ArgMaxPool _ -> zeros(node);
      case Op.Conv2d(var window, int groups, var activation) ->
          activated(
              product(node, new Op.Conv2d(window, groups, Activation.NONE)), node, activation);
      case Op.Gemm(float alpha, float beta, boolean transA, boolean transB, var activation) -> {
        float absAlpha = Math.abs(alpha);
        float absBeta = Math.abs(beta);
        Op.Gemm op = new Op.Gemm(absAlpha, absBeta, transA, transB, Activation.NONE);
        yield activated(product(node, op), node, activation);
      }
      case Op.BatchNorm norm -> NonlinearBounds.batchNorm(norm, operands(node), errorOf(node, 0));
      case Op.Activate(var activation) -> activated(errorOf(node, 0), node, activation);
      case Op.Add(var activation) ->
          activated(
              sum(
                  Evaluation.apply(plainAdd(), errorOf(node, 0), errorOf(node, 1)),
                  scaled(Evaluation.apply(plainAdd(), abs(node, 0), abs(node, 1)), gamma(1))),
              node,
              activation);
      case Op.Mul _, Op.PRelu _ -> times(node);
      case Op.Quantize _ ->
          NonlinearBounds.quantize(errorOf(node, 0), values.get(node.inputs().get(1)));
      case Op.AvgPool _, Op.GlobalAvgPool _, Op.AdaptiveAvgPool _ ->
          sum(
              Evaluation.apply(node.op(), errorOf(node, 0)),
              scaled(Evaluation.apply(node.op(), abs(node, 0)), gamma(Terms.of(node, shapes))));
      case Op.Lrn lrn ->
          NonlinearBounds.lrn(lrn, values.get(node.inputs().getFirst()), errorOf(node, 0));
      case Op.Softmax _ ->
          NonlinearBounds.softmax(
              values.get(node.inputs().getFirst()),
              errorOf(node, 0),
              values.get(node.name()),
              gamma(Terms.of(node, shapes)));
      case Op.Pad(var before, var after, _) ->
          Evaluation.apply(new Op.Pad(before, after, 0), errorOf(node, 0));
      case Op.MaxPool _, Op.Concat _, Op.Dropout _, Op.Identity _, Op.Flatten _, Op.Reshape _ ->
          Evaluation.apply(
              node.op(), node.inputs().stream().map(errors::get).toArray(Tensor[]::new));
    };
  }

  private static Op plainAdd() {
    return new Op.Add(Activation.NONE);
  }

  /** A bilinear operation: {@code f(e_x, |w|, 0) + f(|x|, e_w, e_b) + gamma f(|x|, |w|, |b|)}. */
  private Tensor product(Node node, Op op) {
    Tensor[] magnitudes = new Tensor[node.inputs().size()];
    Tensor[] left = new Tensor[magnitudes.length];
    Tensor[] right = new Tensor[magnitudes.length];
    for (int i = 0; i < magnitudes.length; i++) {
      magnitudes[i] = abs(node, i);
      left[i] = i == 0 ? errorOf(node, 0) : i == 1 ? magnitudes[1] : scaled(magnitudes[i], 0);
      right[i] = i == 0 ? magnitudes[0] : errorOf(node, i);
    }
    Tensor carried = sum(Evaluation.apply(op, left), Evaluation.apply(op, right));
    double gamma = gamma(Terms.of(node, shapes));
    return sum(carried, scaled(Evaluation.apply(op, magnitudes), gamma));
  }

  /** A product {@code a b}; also PReLU's bound, with {@code max(1, |slope|)} for |b|. */
  private Tensor times(Node node) {
    Tensor a = abs(node, 0);
    Tensor b = abs(node, 1);
    if (node.op() instanceof Op.PRelu) {
      b = Evaluation.apply(new Op.Activate(Activation.clip(1, Float.MAX_VALUE)), b);
    }
    Op mul = new Op.Mul();
    Tensor carried =
        sum(Evaluation.apply(mul, a, errorOf(node, 1)), Evaluation.apply(mul, errorOf(node, 0), b));
    return sum(carried, scaled(Evaluation.apply(mul, a, b), gamma(1)));
  }

  /** Behind an activation: none is steeper than 1, the logistic function than 1 / 4. */
  private Tensor activated(Tensor before, Node node, Activation activation) {
    if (activation.kind() != Activation.Kind.SIGMOID) {
      return before;
    }
    Tensor value = values.get(node.name());
    return sum(scaled(before, 0.25), scaled(value, 4 * EPSILON));
  }

  private Tensor zeros(Node node) {
    return Tensor.zeros(shapes.of(node.name()));
  }

  private Tensor errorOf(Node node, int input) {
    return errors.get(node.inputs().get(input));
  }

  private List<Tensor> operands(Node node) {
    return node.inputs().stream().map(values::get).toList();
  }

  private Tensor abs(Node node, int input) {
    Tensor value = values.get(node.inputs().get(input));
    Tensor result = Tensor.zeros(value.shape());
    for (int i = 0; i < value.data().length; i++) {
      result.data()[i] = Math.abs(value.data()[i]);
    }
    return result;
  }

  private static Tensor scaled(Tensor x, double factor) {
    Tensor result = Tensor.zeros(x.shape());
    for (int i = 0; i < x.data().length; i++) {
      result.data()[i] = (float) (x.data()[i] * factor);
    }
    return result;
  }

  private static Tensor sum(Tensor a, Tensor b) {
    Tensor result = Tensor.zeros(a.shape());
    for (int i = 0; i < a.data().length; i++) {
      result.data()[i] = a.data()[i] + b.data()[i];
    }
    return result;
  }
}
