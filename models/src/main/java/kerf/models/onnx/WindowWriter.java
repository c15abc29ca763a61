package kerf.models.onnx;

import static kerf.models.onnx.ProtoWriter.attribute;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/** Writes convolutions and pools. */
final class WindowWriter {
  /** The first operator set whose AveragePool has dilations. */
  private static final int DILATED_AVERAGE = 19;

  private WindowWriter() {}

  static void conv(Node node, Op.Conv2d conv, String output, Emission to) {
    List<String> inputs = new ArrayList<>(List.of(to.operand(node, 0), to.weight(node, 1)));
    if (node.inputs().size() > 2) {
      inputs.add(to.weight(node, 2));
    }
    Window written = PoolForm.withNumbers(conv.window(), to.shape(node.inputs().getFirst()));
    List<WireMessage> attributes = window(written, true);
    attributes.add(attribute("group", conv.groups()));
    to.node("Conv", output, inputs, attributes.toArray(WireMessage[]::new));
  }

  static void maxPool(Node node, Op.MaxPool pool, Emission to) {
    PoolForm form = form(node, pool.window(), pool.ceil(), false, to);
    pool(node, "MaxPool", List.of(node.name()), form, to);
  }

  /** The second output of MaxPool, and Cast, since the numbers are floats here. */
  static void argMaxPool(Node node, Op.ArgMaxPool pool, Emission to) {
    PoolForm form = form(node, pool.window(), pool.ceil(), false, to);
    String positions = to.unique(node.name() + ".positions");
    List<String> outputs = List.of(to.unique(node.name() + ".maximum"), positions);
    pool(
        node, "MaxPool", outputs, form, to, attribute("storage_order", pool.columnMajor() ? 1 : 0));
    to.node("Cast", node.name(), List.of(positions), attribute("to", ElementType.FLOAT.number()));
  }

  static void averagePool(Node node, Op.AvgPool pool, Emission to) {
    PoolForm form = form(node, pool.window(), pool.ceil(), pool.countPadding(), to);
    if (PoolForm.isDilated(form.window())) {
      to.needs(DILATED_AVERAGE);
    }
    WireMessage counted = attribute("count_include_pad", pool.countPadding() ? 1 : 0);
    pool(node, "AveragePool", List.of(node.name()), form, to, counted);
  }

  private static PoolForm form(
      Node node, Window window, boolean ceil, boolean counted, Emission to) {
    return PoolForm.of(window, ceil, counted, to.shape(node.inputs().getFirst()))
        .orElseThrow(
            () ->
                to.noForm(
                    node, "its last windows lie in padding that counts, and programs differ"));
  }

  private static void pool(
      Node node,
      String operator,
      List<String> outputs,
      PoolForm form,
      Emission to,
      WireMessage... more) {
    Window window = form.window();
    if (window.padding() instanceof Padding.Explicit p
        && (Math.max(p.top(), p.bottom()) >= window.extentH()
            || Math.max(p.left(), p.right()) >= window.extentW())) {
      throw to.noForm(node, "its padding " + p + " is as large as its kernel");
    }
    List<WireMessage> attributes = window(window, PoolForm.isDilated(window));
    attributes.addAll(List.of(more));
    attributes.add(attribute("ceil_mode", form.ceil() ? 1 : 0));
    to.node(
        operator, outputs, List.of(to.operand(node, 0)), attributes.toArray(WireMessage[]::new));
  }

  private static List<WireMessage> window(Window window, boolean dilations) {
    List<WireMessage> attributes = new ArrayList<>();
    attributes.add(attribute("kernel_shape", List.of(window.kernelH(), window.kernelW())));
    attributes.add(attribute("strides", List.of(window.strideH(), window.strideW())));
    if (dilations) {
      attributes.add(attribute("dilations", List.of(window.dilationH(), window.dilationW())));
    }
    attributes.add(
        switch (window.padding()) {
          case Padding.Explicit(int top, int left, int bottom, int right) ->
              attribute("pads", List.of(top, left, bottom, right));
          case Padding.Same.UPPER -> attribute("auto_pad", "SAME_UPPER");
          case Padding.Same.LOWER -> attribute("auto_pad", "SAME_LOWER");
        });
    return attributes;
  }
}
