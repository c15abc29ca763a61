package kerf.models.weights.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of layers that Keras counted from another beginning: {@code conv2d}, {@code conv2d_1} in
 * the network are {@code conv2d_94}, {@code conv2d_95} in a file whose process had made another
 * network before. Each kind is counted by itself.
 */
final class CountedLayers {
  private static final Pattern NUMBERED = Pattern.compile("(.+?)(?:_(\\d{1,8}))?/(.+)");

  private final Set<String> kinds;
  private final Map<String, Integer> offsets = new HashMap<>();

  /**
   * @param kinds the layers that are counted, such as {@code conv2d}
   * @param wanted names of tensors as the network counts
   * @param present names of tensors as the file does
   */
  CountedLayers(Set<String> kinds, Collection<String> wanted, Collection<String> present) {
    this.kinds = kinds;
    Map<String, Integer> here = first(wanted);
    first(present)
        .forEach(
            (kind, index) -> {
              if (here.containsKey(kind)) {
                offsets.put(kind, index - here.get(kind));
              }
            });
  }

  private Map<String, Integer> first(Collection<String> tensors) {
    Map<String, Integer> first = new HashMap<>();
    for (String tensor : tensors) {
      Matcher matcher = NUMBERED.matcher(tensor);
      if (matcher.matches() && kinds.contains(matcher.group(1))) {
        first.merge(matcher.group(1), number(matcher), Math::min);
      }
    }
    return first;
  }

  private static int number(Matcher matcher) {
    return matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
  }

  /** A tensor's name as the file counts. */
  String inFile(String wanted) {
    Matcher matcher = NUMBERED.matcher(wanted);
    if (!matcher.matches() || !kinds.contains(matcher.group(1))) {
      return wanted;
    }
    int number = number(matcher) + offsets.getOrDefault(matcher.group(1), 0);
    return matcher.group(1) + (number == 0 ? "" : "_" + number) + "/" + matcher.group(3);
  }
}
