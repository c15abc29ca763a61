package kerf.host.batch;

import java.util.List;
import kerf.models.tensor.Tensor;

/**
 * A load whose pictures are decoded.
 *
 * @param load what was decoded
 * @param pictures one an entry, in order
 * @param input batch x height x width x 3; rows of broken pictures and behind the last are 0
 */
record Decoded(Load load, List<Picture> pictures, Tensor input) {
  /** Copies the list. */
  Decoded {
    pictures = List.copyOf(pictures);
  }

  /**
   * What is known of a picture.
   *
   * @param width columns, turned upright
   * @param height rows, turned upright
   * @param error one sentence; null when it was decoded
   */
  record Picture(int width, int height, String error) {}

  /** True when there is a picture to look at. */
  boolean any() {
    return pictures.stream().anyMatch(p -> p.error() == null);
  }
}
