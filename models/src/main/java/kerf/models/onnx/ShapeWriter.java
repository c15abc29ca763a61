package kerf.models.onnx;

import static kerf.models.onnx.ProtoWriter.attribute;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;

/** Writes what moves elements, and softmax, which may have to. */
final class ShapeWriter {
  private ShapeWriter() {}

  static void reshape(Node node, List<Integer> target, Emission to) {
    String shape = to.integers(node.name() + ".shape", target);
    to.node("Reshape", node.name(), List.of(to.operand(node, 0), shape));
  }

  static void pad(Node node, Op.Pad pad, Emission to) {
    List<Integer> pads = new ArrayList<>(Axes.onnxOrder(pad.before()));
    pads.addAll(Axes.onnxOrder(pad.after()));
    String borders = to.integers(node.name() + ".pads", pads);
    String value = to.initializer(node.name() + ".value", NodeWriter.scalar(pad.value()));
    to.node("Pad", node.name(), List.of(to.operand(node, 0), borders, value));
  }

  /**
   * ONNX's softmax goes over one axis: several neighbours are made one by a reshape, and restored
   * by another.
   */
  static void softmax(Node node, List<Integer> axes, Emission to) {
    Shape shape = to.shape(node.name());
    List<Integer> sorted =
        axes.stream().map(a -> Axes.toOnnx(a, shape.rank())).distinct().sorted().toList();
    String x = to.operand(node, 0);
    if (sorted.size() == 1) {
      to.node("Softmax", node.name(), List.of(x), attribute("axis", sorted.getFirst()));
      return;
    }
    if (sorted.isEmpty() || sorted.getLast() - sorted.getFirst() >= sorted.size()) {
      throw to.noForm(node, "its axes " + sorted + " (NCHW) are no neighbours");
    }
    int first = sorted.getFirst();
    List<Integer> dims = shape.toNchw().dims();
    List<Integer> joined = target(node, joined(dims, sorted), first, to);
    List<Integer> restored = target(node, dims, first, to);
    String flat =
        to.node(
            "Reshape",
            to.unique(node.name() + ".joined"),
            List.of(x, to.integers(node.name() + ".joined_shape", joined)));
    String scores =
        to.node(
            "Softmax", to.unique(node.name() + ".flat"), List.of(flat), attribute("axis", first));
    to.node("Reshape", node.name(), List.of(scores, to.integers(node.name() + ".shape", restored)));
  }

  private static List<Integer> joined(List<Integer> dims, List<Integer> axes) {
    List<Integer> range = dims.subList(axes.getFirst(), axes.getLast() + 1);
    List<Integer> joined = new ArrayList<>(dims.subList(0, axes.getFirst()));
    joined.add(
        range.contains(Shape.FREE)
            ? Integer.valueOf(Shape.FREE)
            : range.stream().reduce(1, Math::multiplyExact));
    joined.addAll(dims.subList(axes.getLast() + 1, dims.size()));
    return joined;
  }

  /** A Reshape's list: free extents before an axis are copied (0), one behind it is the rest. */
  private static List<Integer> target(Node node, List<Integer> dims, int axis, Emission to) {
    List<Integer> target = new ArrayList<>(dims);
    for (int i = 0; i < axis; i++) {
      if (target.get(i) == Shape.FREE) {
        target.set(i, 0);
      }
    }
    if (target.stream().filter(d -> d == Shape.FREE).count() > 1) {
      throw to.noForm(node, "the size of its input is not known; fix it first");
    }
    return target;
  }
}
