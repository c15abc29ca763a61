package kerf.models.onnx;

import static kerf.models.onnx.ProtoWriter.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * Writes a mean over a grid of bins, for which ONNX has no operator. Bins that are equally long and
 * equally far apart are an average pool; others are cut out one by one, rows before columns: the
 * mean of a bin's rows is the mean of the bin.
 */
final class BinWriter {
  private static final int HEIGHT = 2;
  private static final int WIDTH = 3;

  private final Node node;
  private final Emission to;

  private BinWriter(Node node, Emission to) {
    this.node = node;
    this.to = to;
  }

  /**
   * Adds the operators.
   *
   * @throws kerf.models.UnsupportedException when the size of the input is free and the grid is not
   *     1x1
   */
  static void write(Node node, Op.AdaptiveAvgPool pool, Emission to) {
    new BinWriter(node, to).write(pool);
  }

  private void write(Op.AdaptiveAvgPool pool) {
    Shape in = to.shape(node.inputs().getFirst());
    if (pool.height() == 1 && pool.width() == 1) {
      to.node("GlobalAveragePool", node.name(), List.of(to.operand(node, 0)));
      return;
    }
    if (in.h() == Shape.FREE || in.w() == Shape.FREE) {
      throw to.noForm(node, "the size of its input " + in + " is not known; fix it first");
    }
    Bins rows = new Bins(in.h(), pool.height());
    Bins columns = new Bins(in.w(), pool.width());
    if (rows.even() && columns.even()) {
      Window window =
          new Window(
              rows.length(), columns.length(), rows.step(), columns.step(), 1, 1, Padding.none());
      WindowWriter.averagePool(node, new Op.AvgPool(window, false, false), to);
      return;
    }
    String across = means(to.operand(node, 0), rows, HEIGHT, to.unique(node.name() + ".rows"));
    means(across, columns, WIDTH, node.name());
  }

  /** Bin i of a count over an extent: floor(i extent / count) to ceil((i + 1) extent / count). */
  private record Bins(int extent, int count) {
    int start(int i) {
      return Math.toIntExact((long) i * extent / count);
    }

    int length(int i) {
      return Math.toIntExact(Math.ceilDiv((i + 1L) * extent, (long) count)) - start(i);
    }

    int length() {
      return length(0);
    }

    int step() {
      return count == 1 ? 1 : Math.max(1, start(1));
    }

    boolean even() {
      boolean even = extent >= count;
      for (int i = 0; i < count; i++) {
        even &= start(i) == i * step() && length(i) == length();
      }
      return even;
    }
  }

  /** The means over the bins of one axis (ONNX's), each cut out by borders below 0. */
  private String means(String x, Bins bins, int axis, String output) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < bins.count(); i++) {
      String label = output + "." + i;
      List<Integer> pads = new ArrayList<>(Collections.nCopies(8, 0));
      pads.set(axis, -bins.start(i));
      pads.set(4 + axis, bins.start(i) + bins.length(i) - bins.extent());
      String borders = to.integers(label + ".pads", pads);
      String part = to.node("Pad", to.unique(label + ".bin"), List.of(x, borders));
      List<Integer> kernel =
          axis == HEIGHT ? List.of(bins.length(i), 1) : List.of(1, bins.length(i));
      parts.add(
          to.node(
              "AveragePool",
              to.unique(label),
              List.of(part),
              attribute("kernel_shape", kernel),
              attribute("strides", kernel)));
    }
    return to.node("Concat", output, parts, attribute("axis", axis));
  }
}
