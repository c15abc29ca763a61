package kerf.host.dense;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;

/**
 * The values of a run that live together, in topological order, each from where it is made to where
 * it is last read. One that is computed element by element takes the place of what it reads.
 */
final class LiveValues {
  private final Segment segment;
  private final List<Node> nodes;

  /** For every value the one whose place it takes: itself, where it has one of its own. */
  private final Map<String, String> places = new HashMap<>();

  /** For every place the number of the last node that touches it. */
  private final Map<String, Integer> last = new HashMap<>();

  private LiveValues(Segment segment) {
    this.segment = segment;
    this.nodes = segment.graph().nodes().stream().filter(node -> !node.isWeight()).toList();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      for (String input : node.inputs()) {
        if (places.containsKey(input)) {
          last.put(places.get(input), i);
        }
      }
      String place = isInPlace(node.op()) ? places.get(node.inputs().getFirst()) : node.name();
      places.put(node.name(), place);
      last.put(place, i);
    }
    segment.graph().outputs().forEach(output -> last.put(places.get(output), nodes.size()));
  }

  private static boolean isInPlace(Op op) {
    return switch (op) {
      case Op.Activate _, Op.BatchNorm _, Op.Identity _, Op.Dropout _ -> true;
      default -> false;
    };
  }

  /**
   * Bytes of the values that live together at the most, and of the caller's tensors beside them.
   */
  static long bytes(Segment segment) {
    Graph graph = segment.graph();
    long tensors =
        Stream.concat(graph.inputs().stream().map(Node::name), graph.outputs().stream())
            .mapToLong(value -> bytes(segment, value))
            .sum();
    return tensors + new LiveValues(segment).peak();
  }

  /** Bytes of all weights. */
  static long weights(Segment segment) {
    return segment.graph().nodes().stream()
        .filter(Node::isWeight)
        .mapToLong(node -> bytes(segment, node.name()))
        .sum();
  }

  private long peak() {
    long peak = 0;
    long live = 0;
    Map<Integer, Long> ending = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      String name = nodes.get(i).name();
      if (places.get(name).equals(name)) {
        live += bytes(segment, name);
        ending.merge(last.get(name), bytes(segment, name), Long::sum);
      }
      peak = Math.max(peak, live);
      live -= ending.getOrDefault(i, 0L);
    }
    return peak;
  }

  private static long bytes(Segment segment, String value) {
    return segment.shape(value).elements() * Float.BYTES;
  }
}
