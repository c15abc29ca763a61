package kerf.models.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** Small networks with branches, joins and widths at random; the last node is the output. */
final class RandomDags {
  private RandomDags() {}

  /**
   * A network of 1x1 layers, activations and concatenations. Every node is read by a later one.
   *
   * @param nodes how many compute
   */
  static Segment draw(Random random, int nodes) {
    GraphBuilder builder = new GraphBuilder("random");
    List<String> values = new ArrayList<>(List.of(builder.input("x", 2)));
    List<Integer> channels = new ArrayList<>(List.of(2));
    List<Integer> unread = new ArrayList<>(List.of(0));
    for (int i = 1; i <= nodes; i++) {
      List<Integer> reads = reads(random, i, unread, i == nodes);
      String[] names = reads.stream().map(values::get).toArray(String[]::new);
      int sum = reads.stream().mapToInt(channels::get).sum();
      String name = "n" + i;
      if (names.length > 1) {
        builder.concat(name, names);
      } else if (random.nextBoolean()) {
        builder.relu(name, names[0]);
      } else {
        int out = 1 + random.nextInt(9);
        builder.conv(name, names[0], sum, out, Window.square(1, 1), false);
        sum = out;
      }
      unread.removeAll(reads);
      unread.add(i);
      values.add(name);
      channels.add(sum);
    }
    return Segment.of(builder.build("n" + nodes), Shape.nhwc(1, 1, 2, 2));
  }

  /** Values that a node reads: any, and in the end all that nobody has read. */
  private static List<Integer> reads(Random random, int node, List<Integer> unread, boolean last) {
    List<Integer> reads = new ArrayList<>();
    if (last) {
      reads.addAll(unread);
    } else {
      List<Integer> all = new ArrayList<>();
      for (int i = Math.max(0, node - 5); i < node; i++) {
        all.add(i);
      }
      Collections.shuffle(all, random);
      reads.addAll(all.subList(0, Math.min(all.size(), random.nextInt(4) == 0 ? 2 : 1)));
    }
    return reads;
  }

  /** The same network with its nodes in another topological order. */
  static Segment reordered(Random random, Segment segment) {
    List<Node> open = new ArrayList<>(segment.graph().nodes());
    List<Node> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      List<Node> ready =
          open.stream()
              .filter(
                  n ->
                      n.inputs().stream()
                          .allMatch(i -> ordered.stream().anyMatch(o -> o.name().equals(i))))
              .toList();
      Node next = ready.get(random.nextInt(ready.size()));
      open.remove(next);
      ordered.add(next);
    }
    Graph graph = new Graph("random", ordered, segment.graph().outputs());
    return Segment.of(graph, segment.inputShapes());
  }
}
