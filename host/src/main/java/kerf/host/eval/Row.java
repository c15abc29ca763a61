package kerf.host.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.host.api.Prediction;
import tools.jackson.databind.JsonNode;

/**
 * What became of a picture: all that figures are computed from.
 *
 * @param file the picture
 * @param labels indices of the acceptable outputs, the first of which the picture stands for
 * @param top the most probable classes with averaged probabilities, at most {@link #TOP}; equal
 *     ones in the order of their indices
 * @param error why there is no result; null when there is one
 */
public record Row(String file, List<Integer> labels, List<Prediction> top, String error) {
  /** Classes that a row holds. */
  public static final int TOP = 5;

  /** Copies the lists. */
  public Row {
    labels = List.copyOf(labels);
    top = List.copyOf(top);
  }

  /** Whether there is no result. */
  public boolean isSkipped() {
    return error != null;
  }

  /** Whether the most probable class is acceptable. */
  public boolean isTop1Right() {
    return labels.contains(top.getFirst().index());
  }

  /** Whether one of the five most probable classes is acceptable. */
  public boolean isTop5Right() {
    return top.stream().anyMatch(p -> labels.contains(p.index()));
  }

  /** The class that the picture stands for. */
  int truth() {
    return labels.getFirst();
  }

  /** What it was taken for: what it stands for when that was acceptable. */
  int takenFor() {
    return isTop1Right() ? truth() : top.getFirst().index();
  }

  /** As it is written: {@code file}, {@code label}, and {@code top} or {@code error}. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", file);
    fields.put("label", labels);
    if (isSkipped()) {
      fields.put("error", error);
    } else {
      fields.put("top", top);
    }
    return fields;
  }

  /** The inverse of {@link #fields}. */
  static Row of(JsonNode json) {
    JsonNode error = json.path("error");
    return new Row(
        json.path("file").asString(),
        json.path("label").valueStream().map(JsonNode::asInt).toList(),
        json.path("top")
            .valueStream()
            .map(
                p ->
                    new Prediction(
                        p.path("index").asInt(),
                        p.path("label").asString(),
                        p.path("probability").asDouble()))
            .toList(),
        error.isMissingNode() ? null : error.asString());
  }
}
