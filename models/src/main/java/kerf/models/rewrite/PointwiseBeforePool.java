package kerf.models.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * Lets a 1x1 convolution that reduces the channels come before the average pool with stride 1 that
 * it is the only reader of, so that the mean is taken of fewer channels. Both are linear, one over
 * places and one over channels, so their order does not matter; the activation, and the bias where
 * zeros of the padding count, stay behind the pool. The last node keeps the convolution's name.
 */
public final class PointwiseBeforePool {
  private PointwiseBeforePool() {}

  /** The graph with the two exchanged. */
  public static Graph apply(Graph graph) {
    return Fusion.apply(graph, PointwiseBeforePool::exchange);
  }

  private static Optional<List<Node>> exchange(Node pool, Node conv, Map<String, Node> nodes) {
    boolean both =
        pool.op() instanceof Op.AvgPool p
            && p.window().strideH() * p.window().strideW() == 1
            && conv.op() instanceof Op.Conv2d c
            && isPlain(c)
            && reduces(nodes.get(conv.inputs().get(1)));
    return both ? Optional.of(exchanged(pool, conv, nodes)) : Optional.empty();
  }

  private static boolean isPlain(Op.Conv2d conv) {
    Window window = conv.window();
    return conv.groups() == 1
        && window.isPointwise()
        && window.padding().resolve(window, 1, 1).equals(Padding.none());
  }

  /** Whether a convolution's weight (OIHW) has fewer outputs than inputs. */
  private static boolean reduces(Node weight) {
    Shape shape =
        switch (weight.op()) {
          case Op.Constant(var value) -> value.shape();
          case Op.Parameter(Shape known, _) -> known;
          default -> null;
        };
    return shape != null && shape.dim(0) < shape.dim(1);
  }

  private static List<Node> exchanged(Node pool, Node conv, Map<String, Node> nodes) {
    Op.AvgPool mean = (Op.AvgPool) pool.op();
    Op.Conv2d old = (Op.Conv2d) conv.op();
    Optional<String> bias = conv.inputs().stream().skip(2).findFirst();
    boolean biasBehind = bias.isPresent() && mean.countPadding();
    String product = unused(conv.name() + ".product", nodes);
    String average = unused(conv.name() + ".mean", nodes);
    List<String> inputs = new ArrayList<>(conv.inputs());
    inputs.set(0, pool.inputs().getFirst());
    List<String> kept = biasBehind ? inputs.subList(0, 2) : inputs;
    List<Node> made = new ArrayList<>();
    made.add(new Node(product, new Op.Conv2d(old.window(), 1, Activation.NONE), kept));
    if (biasBehind) {
      made.add(Node.of(average, mean, product));
      made.add(Node.of(conv.name(), new Op.Add(old.activation()), average, bias.get()));
    } else if (old.activation().isNone()) {
      made.add(Node.of(conv.name(), mean, product));
    } else {
      made.add(Node.of(average, mean, product));
      made.add(Node.of(conv.name(), new Op.Activate(old.activation()), average));
    }
    return made;
  }

  private static String unused(String wanted, Map<String, Node> nodes) {
    return Fusion.unused(wanted, nodes::containsKey);
  }
}
