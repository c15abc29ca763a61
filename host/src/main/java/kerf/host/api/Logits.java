package kerf.host.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.packages.Model;

/** A classifier's scores: finding them in a graph, and turning them into probabilities. */
public final class Logits {
  private Logits() {}

  /** The graph up to what a last softmax normalises; the graph itself when there is none. */
  public static Graph of(Graph graph) {
    Node last = graph.node(graph.outputs().getFirst());
    return graph.withOutputs(
        List.of(last.op() instanceof Op.Softmax ? last.inputs().getFirst() : last.name()));
  }

  /** {@code exp(x - max) / sum}, in double. */
  public static double[] softmax(float[] logits) {
    double max = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    double[] result = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      result[i] = Math.exp(logits[i] - max);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  /** Every class, the most probable first. */
  static List<Prediction> ranked(Model model, float[] logits) {
    double[] probabilities = softmax(logits);
    List<Prediction> predictions = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      predictions.add(new Prediction(i, model.label(i), probabilities[i]));
    }
    predictions.sort(Comparator.comparingDouble(Prediction::probability).reversed());
    return predictions;
  }
}
