package kerf.models.rewrite;

import java.util.List;
import java.util.function.UnaryOperator;
import kerf.models.graph.Graph;

/** The rewrites that every fast device wants, in the order that lets one prepare the next. */
public final class Rewrites {
  private static final List<UnaryOperator<Graph>> INFERENCE =
      List.of(DropNoOps::apply, FoldBatchNorm::apply, FuseActivation::apply);

  private Rewrites() {}

  /**
   * Drops what does nothing at inference, folds batch normalisation into convolutions and fuses
   * activations. Applying it twice changes nothing more.
   *
   * @param graph with bound weights; where a weight is unbound its node is left as it is
   */
  public static Graph forInference(Graph graph) {
    Graph result = graph;
    for (UnaryOperator<Graph> rewrite : INFERENCE) {
      result = rewrite.apply(result);
    }
    return result;
  }
}
