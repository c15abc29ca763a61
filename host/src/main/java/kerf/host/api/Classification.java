package kerf.host.api;

import java.util.List;

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

  /** The most probable class. */
  public Prediction top() {
    return predictions.getFirst();
  }

  /** The most probable classes, at most {@code count}. */
  public List<Prediction> top(int count) {
    return predictions.subList(0, Math.min(count, predictions.size()));
  }
}
