package kerf.host.api;

import java.util.List;
import java.util.stream.IntStream;
import kerf.models.packages.Model;

/**
 * What a network sees in a picture.
 *
 * @param width columns of the picture, turned upright
 * @param height rows of the picture, turned upright
 * @param model the network's name
 * @param device id of the device that ran it
 * @param predictions every class, the most probable first; equal ones in the order of their indices
 * @param logits the network's outputs before the softmax, in the order of their indices
 */
public record Classification(
    int width,
    int height,
    String model,
    String device,
    List<Prediction> predictions,
    List<Float> logits) {
  /** Copies the lists. */
  public Classification {
    predictions = List.copyOf(predictions);
    logits = List.copyOf(logits);
  }

  /**
   * Ranks a network's outputs.
   *
   * @param scores before the softmax
   */
  public static Classification of(
      Model model, int width, int height, String device, float[] scores) {
    List<Float> logits = IntStream.range(0, scores.length).mapToObj(i -> scores[i]).toList();
    return new Classification(
        width, height, model.name(), device, Logits.ranked(model, scores), logits);
  }

  /** The most probable class. */
  public Prediction top() {
    return predictions.getFirst();
  }

  /** The most probable classes, at most {@code count}. */
  public List<Prediction> top(int count) {
    return predictions.subList(0, Math.min(count, predictions.size()));
  }
}
