package kerf.accel.kernels.plan;

import java.util.List;
import kerf.models.graph.Activation;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * Convolutions of 1x1 over the same input, computed as one whose output channels are theirs side by
 * side: the input is read once, and a launch does the work of several. Each value is then a slice
 * of channels.
 *
 * @param nodes in the graph's order
 */
record Siblings(List<Node> nodes) {
  /**
   * The node and those after it that can be computed with it; the node alone where there are none.
   *
   * @param multiple of which each one's output channels must be a multiple
   */
  static Siblings of(Draft draft, Node node, int multiple) {
    return new Siblings(
        draft.segment().graph().nodes().stream()
            .filter(other -> other.name().equals(node.name()) || joins(draft, node, other))
            .filter(other -> separate(draft, other, multiple))
            .toList());
  }

  private static boolean joins(Draft draft, Node node, Node other) {
    return other.op().equals(node.op())
        && other.inputs().getFirst().equals(node.inputs().getFirst())
        && other.inputs().size() == node.inputs().size()
        && !draft.isPlaced(other.name());
  }

  /** True for 1x1 of known weights whose result lies in memory of its own. */
  private static boolean separate(Draft draft, Node node, int multiple) {
    if (!(node.op() instanceof Op.Conv2d(Window window, int groups, Activation _))
        || groups != 1
        || window.taps() != 1
        || !window.padding().equals(Padding.none())) {
      return false;
    }
    boolean known =
        node.inputs().stream().skip(1).allMatch(weight -> draft.constant(weight) != null);
    View view = draft.write(node.name());
    return known
        && draft.shape(node.name()).c() % multiple == 0
        && view.offset() + view.rows() * view.stride() == view.memory().spec().length();
  }

  /** True when there is something to gain. */
  boolean several() {
    return nodes.size() > 1;
  }

  /** Shape of all outputs side by side. */
  Shape shape(Draft draft) {
    Shape one = draft.shape(nodes.getFirst().name());
    int channels = nodes.stream().mapToInt(node -> draft.shape(node.name()).c()).sum();
    return Shape.nhwc(one.n(), one.h(), one.w(), channels);
  }

  /** Their constants at a position among the inputs, one after another. */
  float[] joined(Draft draft, int input) {
    List<float[]> parts =
        nodes.stream().map(node -> draft.constant(node.inputs().get(input))).toList();
    float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** Gives each value its slice. */
  void place(Draft draft, View together) {
    int from = 0;
    for (Node node : nodes) {
      int channels = draft.shape(node.name()).c();
      draft.place(node.name(), together.slice(from, channels));
      from += channels;
    }
  }
}
