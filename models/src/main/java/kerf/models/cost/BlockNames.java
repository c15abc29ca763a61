package kerf.models.cost;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nodes' names say of the block they belong to: features.3 of features.3.squeeze, layer1.0 of
 * layer1.0.conv1, fire2 of fire2/squeeze1x1. A name is a path, by points or slashes.
 */
final class BlockNames {
  /** Up to the first part that is a number. */
  private static final Pattern NUMBERED = Pattern.compile("(.*?[./]\\d+)(?:[./].*)?");

  /** The first part, when it has a number in it. */
  private static final Pattern FIRST = Pattern.compile("([^./]*\\d[^./]*)(?:[./].*)?");

  private final Map<String, Integer> sizes = new HashMap<>();
  private final int nodes;

  /**
   * @param nodes names of all nodes of a network
   */
  BlockNames(List<String> nodes) {
    this.nodes = nodes.size();
    nodes.forEach(node -> sizes.merge(path(node), 1, Integer::sum));
  }

  private static String path(String node) {
    for (Pattern pattern : List.of(NUMBERED, FIRST)) {
      Matcher matcher = pattern.matcher(node);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return node;
  }

  /**
   * The block of all nodes; null where they have none in common, or one that most of the network
   * shares, which is then the network's own name.
   */
  String common(Collection<String> part) {
    String first = path(part.iterator().next());
    boolean shared = part.stream().allMatch(n -> first.equals(path(n)));
    return shared && 2 * sizes.get(first) <= nodes ? first : null;
  }

  /** True when every name is that of the block, or begins with it. */
  static boolean isBlock(String block, Collection<String> nodes) {
    return nodes.stream()
        .allMatch(n -> n.equals(block) || n.startsWith(block + ".") || n.startsWith(block + "/"));
  }
}
