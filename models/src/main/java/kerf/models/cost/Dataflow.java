package kerf.models.cost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;

/**
 * The values of a run that depend on its input, by number: the inputs first, then what is computed
 * from them, in topological order. Weights, and what follows from weights alone, are left out.
 */
final class Dataflow {
  private final Segment segment;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<List<Integer>> reads = new ArrayList<>();
  private final List<List<Integer>> readers = new ArrayList<>();
  private final int inputs;

  private Dataflow(Segment segment) {
    this.segment = segment;
    Graph graph = segment.graph();
    graph.inputs().forEach(input -> add(input, List.of()));
    inputs = nodes.size();
    for (Node node : graph.nodes()) {
      List<Integer> from =
          node.inputs().stream().map(numbers::get).filter(i -> i != null).distinct().toList();
      if (!from.isEmpty()) {
        from.forEach(i -> readers.get(i).add(nodes.size()));
        add(node, from);
      }
    }
  }

  private void add(Node node, List<Integer> from) {
    numbers.put(node.name(), nodes.size());
    nodes.add(node);
    reads.add(from);
    readers.add(new ArrayList<>());
  }

  static Dataflow of(Segment segment) {
    return new Dataflow(segment);
  }

  int count() {
    return nodes.size();
  }

  /** How many of the values are inputs. */
  int inputs() {
    return inputs;
  }

  Node node(int value) {
    return nodes.get(value);
  }

  String name(int value) {
    return node(value).name();
  }

  /** The number of a value; -1 where it is a weight. */
  int number(String name) {
    return numbers.getOrDefault(name, -1);
  }

  /** Elements of a value. */
  long size(int value) {
    return segment.shape(name(value)).elements();
  }

  /** What a node reads, each value once. */
  List<Integer> reads(int value) {
    return reads.get(value);
  }

  /** Who reads a value, each node once. */
  List<Integer> readers(int value) {
    return readers.get(value);
  }

  /** The last node that reads a value; the value itself when none does. */
  int lastReader(int value) {
    return readers(value).isEmpty() ? value : readers(value).getLast();
  }

  boolean isOutput(int value) {
    return segment.graph().outputs().contains(name(value));
  }

  /**
   * The values that cross the place behind each node: made up to there, and read behind it. At its
   * own place an output that no node reads crosses too: whoever asked for it reads it there.
   */
  List<List<Integer>> crossings() {
    List<List<Integer>> crossings = new ArrayList<>();
    TreeSet<Integer> alive = new TreeSet<>();
    for (int place = 0; place < count(); place++) {
      for (int read : reads(place)) {
        if (lastReader(read) == place) {
          alive.remove(read);
        }
      }
      boolean readBehind = lastReader(place) > place;
      if (readBehind || isOutput(place)) {
        alive.add(place);
      }
      crossings.add(List.copyOf(alive));
      if (!readBehind) {
        alive.remove(place);
      }
    }
    return crossings;
  }

  /**
   * The places behind the inputs at which one value alone crosses, and the network's last place.
   * Whatever the topological order, these are the values that every path from input to output goes
   * through.
   */
  List<Integer> singlePlaces() {
    List<List<Integer>> crossings = crossings();
    return IntStream.range(inputs, count())
        .filter(place -> crossings.get(place).size() == 1 || place == count() - 1)
        .boxed()
        .toList();
  }

  /** Elements of several values. */
  long size(Collection<Integer> values) {
    return values.stream().mapToLong(this::size).sum();
  }

  /** True when a node may write its value over the one it reads. */
  boolean isInPlace(int value) {
    return switch (node(value).op()) {
      case Op.BatchNorm _,
          Op.Activate _,
          Op.PRelu _,
          Op.Dropout _,
          Op.Identity _,
          Op.Flatten _,
          Op.Reshape _ -> {
        int from = reads(value).getFirst();
        yield reads(value).size() == 1
            && from >= inputs
            && lastReader(from) == value
            && !isOutput(from);
      }
      default -> false;
    };
  }
}
