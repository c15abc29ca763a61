package kerf.accel.simulator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a simulation found; the first few, each once. */
final class Findings {
  private static final int MOST = 20;

  private final Set<String> sentences = new LinkedHashSet<>();

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  List<String> all() {
    return new ArrayList<>(sentences);
  }
}
