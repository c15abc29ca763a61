package kerf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kerf.models.KerfException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what runs answered against what the first of them answered: the reference. */
final class Answers {
  /** In standard deviations of the expected outputs; what is more is wrong. */
  static final double TOLERANCE = 1e-4;

  private final Map<String, float[]> expected = new HashMap<>();
  private int compared;
  private double worst;

  /**
   * Takes a run's rows. Of a picture that no run before had, the outputs are what later runs are
   * held against; of another, they are compared, or where the row has none, its best class.
   *
   * @param who ran
   * @param rows as {@code kerf run} writes them
   * @throws KerfException when an answer is wrong, or a picture could not be read
   */
  void take(String who, Path rows) {
    try {
      Files.readAllLines(rows).stream()
          .map(JsonMapper.shared()::readTree)
          .forEach(r -> row(who, r));
    } catch (IOException e) {
      throw new KerfException(rows + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void row(String who, JsonNode row) {
    String file = row.path("file").asString();
    if (row.has("error")) {
      throw new KerfException("leave out a picture: " + row.path("error").asString());
    }
    float[] known = expected.get(file);
    if (row.has("logits")) {
      JsonNode logits = row.path("logits");
      float[] found = new float[logits.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = logits.path(i).floatValue();
      }
      if (known == null) {
        expected.put(file, found);
      } else {
        compare(who, file, Duel.difference(found, known));
      }
    } else if (known != null) {
      int best = row.path("top").path(0).path("index").asInt();
      float[] only = known.clone();
      only[best] = greatest(known);
      compare(who, file, Duel.difference(only, known));
    }
  }

  private void compare(String who, String file, double difference) {
    compared++;
    worst = Math.max(worst, difference);
    if (!(difference <= TOLERANCE)) {
      throw new KerfException(
          "%s answers wrongly for %s: its outputs are %.2g standard deviations off"
              .formatted(who, file, difference));
    }
  }

  private static float greatest(float[] values) {
    float greatest = values[0];
    for (float value : values) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }

  /** Answers that were compared. */
  int compared() {
    return compared;
  }

  /** The largest difference, in standard deviations. */
  double worst() {
    return worst;
  }
}
