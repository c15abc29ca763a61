package kerf.models.weights.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves names such as {@code conv2d/vars/-1}: the last of a layer's counted variables. */
final class CountedVariables {
  private static final Pattern COUNTED = Pattern.compile("(.*/vars)/(-?)(\\d{1,4})");

  private final Map<String, Integer> sizes = new HashMap<>();

  /**
   * @param present names of tensors in the file
   */
  CountedVariables(Collection<String> present) {
    for (String tensor : present) {
      Matcher matcher = COUNTED.matcher(tensor);
      if (matcher.matches()) {
        sizes.merge(matcher.group(1), 1, Integer::sum);
      }
    }
  }

  /** The name with a count from the beginning; as it is where the layer has too few. */
  String inFile(String name) {
    Matcher matcher = COUNTED.matcher(name);
    if (!matcher.matches() || matcher.group(2).isEmpty()) {
      return name;
    }
    int index = sizes.getOrDefault(matcher.group(1), 0) - Integer.parseInt(matcher.group(3));
    return index < 0 ? name : matcher.group(1) + "/" + index;
  }
}
