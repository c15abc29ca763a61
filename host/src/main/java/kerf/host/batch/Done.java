package kerf.host.batch;

import java.util.List;
import java.util.Map;

/**
 * A load that came out of the pipeline.
 *
 * @param load what it was
 * @param pictures one an entry, in order
 * @param scores of each picture; empty where there was nothing to look at
 * @param ran by device that computed some of it, in order: when
 */
record Done(
    Load load, List<Decoded.Picture> pictures, List<float[]> scores, Map<String, Long> ran) {
  /** Copies the lists. */
  Done {
    pictures = List.copyOf(pictures);
    scores = List.copyOf(scores);
  }

  /** Ids of the devices that computed it, for example {@code opencl:gpu0 | simd}. */
  String devices() {
    return String.join(" | ", ran.keySet());
  }

  /** True when every score of a picture that could be decoded is a number. */
  boolean isFinite() {
    for (int i = 0; i < scores.size(); i++) {
      if (pictures.get(i).error() == null && !isFinite(scores.get(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
