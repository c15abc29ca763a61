package kerf.models.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Folds batch normalisation into the convolution before it: with {@code f = scale / sqrt(variance +
 * epsilon)} per output channel, {@code weight' = weight * f} and {@code bias' = (bias - mean) * f +
 * shift}, computed in double and rounded once. The folded convolution takes the normalisation's
 * name.
 */
public final class FoldBatchNorm {
  private FoldBatchNorm() {}

  /**
   * The graph with batch normalisation folded wherever its convolution has no other reader and all
   * weights are constants.
   */
  public static Graph apply(Graph graph) {
    return Fusion.apply(graph, FoldBatchNorm::fuse);
  }

  private static Optional<List<Node>> fuse(Node conv, Node norm, Map<String, Node> nodes) {
    if (!(conv.op() instanceof Op.Conv2d convOp)
        || !(norm.op() instanceof Op.BatchNorm normOp)
        || !convOp.activation().isNone()) {
      return Optional.empty();
    }
    List<String> weights = new ArrayList<>(conv.inputs().subList(1, conv.inputs().size()));
    weights.addAll(norm.inputs().subList(1, norm.inputs().size()));
    if (!weights.stream().allMatch(w -> nodes.get(w).op() instanceof Op.Constant)) {
      return Optional.empty();
    }
    float[] bias = conv.inputs().size() > 2 ? values(nodes, conv.inputs().get(2)) : null;
    Tensor weight = constant(nodes, conv.inputs().get(1));
    double[] factors = factors(normOp, norm, nodes);
    Node folded =
        Node.of(
            Fusion.unused(norm.name() + ".folded_weight", nodes::containsKey),
            new Op.Constant(weight(weight, factors)));
    Node shift =
        Node.of(
            Fusion.unused(norm.name() + ".folded_bias", nodes::containsKey),
            new Op.Constant(bias(bias, factors, norm, nodes)));
    return Optional.of(
        List.of(
            folded,
            shift,
            Node.of(norm.name(), convOp, conv.inputs().getFirst(), folded.name(), shift.name())));
  }

  /** Made when it is asked for, where it is known what the weight follows from. */
  private static Tensor weight(Tensor weight, double[] factors) {
    return weight
        .origin()
        .map(
            origin ->
                Tensor.deferred(
                    weight.shape(),
                    origin + " times " + Arrays.toString(factors),
                    () -> scaled(weight, factors)))
        .orElseGet(() -> new Tensor(weight.shape(), scaled(weight, factors)));
  }

  private static float[] scaled(Tensor weight, double[] factors) {
    float[] data = weight.data();
    int perOutput = data.length / factors.length;
    float[] folded = new float[data.length];
    IntStream.range(0, factors.length)
        .parallel()
        .forEach(
            k -> {
              for (int i = k * perOutput; i < (k + 1) * perOutput; i++) {
                folded[i] = (float) (data[i] * factors[k]);
              }
            });
    return folded;
  }

  private static Tensor bias(float[] bias, double[] factors, Node norm, Map<String, Node> nodes) {
    int last = norm.inputs().size() - 1; // shift, mean and variance are the last three
    float[] shift = values(nodes, norm.inputs().get(last - 2));
    float[] mean = values(nodes, norm.inputs().get(last - 1));
    float[] folded = new float[factors.length];
    for (int k = 0; k < folded.length; k++) {
      folded[k] =
          (float) (((bias == null ? 0 : bias[k]) - (double) mean[k]) * factors[k] + shift[k]);
    }
    return new Tensor(Shape.of(folded.length), folded);
  }

  private static double[] factors(Op.BatchNorm op, Node norm, Map<String, Node> nodes) {
    float[] scale = op.scaled() ? values(nodes, norm.inputs().get(1)) : null;
    float[] variance = values(nodes, norm.inputs().getLast());
    double[] factors = new double[variance.length];
    for (int k = 0; k < factors.length; k++) {
      factors[k] = (scale == null ? 1 : scale[k]) / Math.sqrt((double) variance[k] + op.epsilon());
    }
    return factors;
  }

  private static Tensor constant(Map<String, Node> nodes, String name) {
    return ((Op.Constant) nodes.get(name).op()).value();
  }

  private static float[] values(Map<String, Node> nodes, String name) {
    return constant(nodes, name).data();
  }
}
