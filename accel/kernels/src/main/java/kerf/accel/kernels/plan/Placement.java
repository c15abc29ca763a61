package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Shapes;
import kerf.models.tensor.Shape;

/**
 * Gives every value its view. Going from the outputs backwards, the parts of a concatenation of
 * channels get slices of it where the alignment allows, so that their producers write in place;
 * what only renames a value shares its view. A value that has a place already is left to be copied.
 *
 * <p>A producer of whole vectors may write lanes behind its part. No part begins in them that was
 * written before: such a part is not aligned, so the concatenation copies it, and comes later.
 */
final class Placement {
  private final Map<String, View> views = new HashMap<>();
  private final Shapes shapes;
  private final Alignment alignment;

  /**
   * @param fresh makes a view of new memory for a value of that name and shape
   */
  Placement(
      Graph graph, Shapes shapes, Alignment alignment, BiFunction<String, Shape, View> fresh) {
    this.shapes = shapes;
    this.alignment = alignment;
    for (Node node : new ArrayList<>(graph.nodes()).reversed()) {
      if (node.isWeight()) {
        continue; // placed as constants where they are read as data
      }
      Shape shape = shapes.of(node.name());
      View view = views.computeIfAbsent(node.name(), name -> fresh.apply(name, shape));
      if (node.op() instanceof Op.Concat(int axis) && axis == shape.rank() - 1) {
        slice(node, view, graph);
      } else if (isRename(node, shapes)) {
        offer(node.inputs().getFirst(), view, graph);
      }
    }
  }

  /** Where a value lies; null for a weight. */
  View of(String value) {
    return views.get(value);
  }

  /** True when a node changes neither elements nor the order in which they lie. */
  static boolean isRename(Node node, Shapes shapes) {
    return switch (node.op()) {
      case Op.Identity _, Op.Dropout _ -> true;
      case Op.Flatten _, Op.Reshape _ -> {
        Shape from = shapes.of(node.inputs().getFirst());
        Shape to = shapes.of(node.name());
        yield View.cols(from) == View.cols(to) && isLinear(from) && isLinear(to);
      }
      default -> false;
    };
  }

  /**
   * True when the elements lie in the order N, C, H, W, which is the order of other ranks anyway.
   */
  static boolean isLinear(Shape shape) {
    return shape.rank() != 4 || shape.c() == 1 || shape.h() * shape.w() == 1;
  }

  private void slice(Node concat, View view, Graph graph) {
    int from = 0;
    for (String input : concat.inputs()) {
      int cols = View.cols(shapes.of(input));
      if (from % alignment.channels() == 0) {
        offer(input, view.slice(from, cols), graph);
      }
      from += cols;
    }
  }

  private void offer(String value, View view, Graph graph) {
    if (!graph.node(value).isWeight()) {
      views.putIfAbsent(value, view);
    }
  }
}
