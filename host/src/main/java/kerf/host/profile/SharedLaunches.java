package kerf.host.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.graph.Node;
import kerf.models.graph.Op;

/**
 * Convolutions that a device computes together: launches tell the first one's name only. Their time
 * is split by output channels, of which each takes as many multiply-adds, so that every group has
 * what it adds and a plan that parts them is not misled.
 */
final class SharedLaunches {
  private final Map<Node, List<Node>> alike = new LinkedHashMap<>();
  private final FusedGroups groups;

  SharedLaunches(FusedGroups groups) {
    this.groups = groups;
    List<Node> convs =
        groups.nodes().stream().filter(node -> node.op() instanceof Op.Conv2d).toList();
    for (Node node : convs) {
      alike.put(node, convs.stream().filter(other -> isAlike(node, other)).toList());
    }
  }

  private static boolean isAlike(Node node, Node other) {
    return other.op().equals(node.op())
        && other.inputs().getFirst().equals(node.inputs().getFirst())
        && other.inputs().size() == node.inputs().size();
  }

  /** The same seconds with a share for each convolution that had none beside one like it. */
  Map<String, Double> split(Map<String, Double> seconds) {
    Map<String, Double> shared = new LinkedHashMap<>(seconds);
    alike.forEach(
        (first, others) -> {
          List<Node> with =
              others.stream()
                  .filter(n -> n.equals(first) || !seconds.containsKey(n.name()))
                  .toList();
          boolean told = seconds.containsKey(first.name());
          boolean isFirst =
              others.stream()
                  .filter(n -> seconds.containsKey(n.name()))
                  .findFirst()
                  .filter(first::equals)
                  .isPresent();
          if (told && isFirst && with.size() > 1) {
            long channels = with.stream().mapToLong(this::channels).sum();
            with.forEach(
                n -> shared.put(n.name(), seconds.get(first.name()) * channels(n) / channels));
          }
        });
    return shared;
  }

  private long channels(Node conv) {
    return groups.fused().shape(conv.name()).c();
  }
}
