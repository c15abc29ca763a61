package kerf.accel.simd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** Turns the nodes of a graph into steps, one after another. */
final class Lowering {
  private final Draft draft;
  private final Map<String, Port> inputs = new HashMap<>();
  private final List<Port> outputs = new ArrayList<>();
  private final Set<Integer> shared = new HashSet<>();

  Lowering(Draft draft) {
    this.draft = draft;
  }

  /** Ports of the inputs, by name. */
  Map<String, Port> inputs() {
    return inputs;
  }

  /** Ports of the outputs, in the order of the graph's outputs. */
  List<Port> outputs() {
    return outputs;
  }

  /** The steps of a run, those of {@link Siblings} as one. */
  List<Step> steps() {
    return draft.joint(shared);
  }

  void lower() {
    Graph graph = draft.segment().graph();
    graph.outputs().forEach(name -> outputs.add(new Port()));
    int turn = 0;
    for (List<Node> siblings : Siblings.of(graph)) {
      for (Node node : siblings) {
        draft.begin(turn, node.name());
        lower(node);
      }
      if (siblings.size() > 1) {
        shared.add(turn);
      }
      turn++;
      for (Node node : siblings) {
        draft.begin(turn, node.name());
        out(graph, node.name());
      }
      turn++;
    }
  }

  private void out(Graph graph, String name) {
    for (int i = 0; i < outputs.size(); i++) {
      if (graph.outputs().get(i).equals(name)) {
        View view = draft.read(name).flat();
        draft.add(new Port.Out(outputs.get(i), view, RowTasks.of(view.rows(), view.cols())));
      }
    }
  }

  private void lower(Node node) {
    switch (node.op()) {
      case Op.Input _ -> input(node);
      case Op.Parameter _ -> throw unbound(node);
      case Op.Constant _ -> {}
      case Op.Conv2d conv -> new ConvLowering(draft, node, conv).lower();
      case Op.Gemm gemm -> new MatrixLowering(draft, node, gemm).lower();
      case Op.BatchNorm norm -> NormLowering.batchNorm(draft, node, norm);
      case Op.Lrn lrn -> NormLowering.lrn(draft, node, lrn);
      case Op.Softmax softmax -> NormLowering.softmax(draft, node, softmax);
      case Op.Activate(Activation activation) -> activate(node, activation);
      case Op.PRelu _ -> binary(node, Binary.Kind.PRELU, Activation.NONE);
      case Op.Add(Activation activation) -> binary(node, Binary.Kind.SUM, activation);
      case Op.Mul _ -> binary(node, Binary.Kind.PRODUCT, Activation.NONE);
      case Op.Quantize quantize -> quantize(node, quantize);
      case Op.MaxPool(Window window, _) -> sliding(node, window, true, false);
      case Op.ArgMaxPool pool -> argMax(node, pool);
      case Op.AvgPool(Window window, _, boolean count) -> sliding(node, window, false, count);
      case Op.GlobalAvgPool _, Op.AdaptiveAvgPool _ -> bins(node);
      case Op.Concat concat -> MoveLowering.concat(draft, node, concat);
      case Op.Pad pad -> MoveLowering.pad(draft, node, pad);
      case Op.Flatten _, Op.Reshape _, Op.Identity _, Op.Dropout _ ->
          MoveLowering.reshape(draft, node);
    }
  }

  private KerfException unbound(Node node) {
    return new KerfException(
        "network "
            + draft.segment().graph().name()
            + ": weight '"
            + node.name()
            + "' has no values");
  }

  private void input(Node node) {
    Port port = new Port();
    inputs.put(node.name(), port);
    View view = draft.write(node).flat();
    draft.add(new Port.In(port, view, RowTasks.of(view.rows(), view.cols())));
  }

  private void activate(Node node, Activation activation) {
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node);
    draft.add(new Elementwise(activation, x, out, RowTasks.of(x.rows(), x.cols())));
  }

  private void binary(Node node, Binary.Kind kind, Activation activation) {
    String a = node.inputs().get(0);
    String b = node.inputs().get(1);
    Binary.Shapes shapes =
        new Binary.Shapes(draft.shape(a), draft.shape(b), draft.shape(node.name()));
    draft.add(
        Binary.of(kind, 1, activation, draft.read(a), draft.read(b), draft.write(node), shapes));
  }

  /** The quotient first; it is rounded and moved where it lies. */
  private void quantize(Node node, Op.Quantize op) {
    Shape shape = draft.shape(node.name());
    View out = draft.write(node);
    View from = draft.read(node.inputs().getFirst());
    for (int i = 1; i <= 2; i++) {
      Binary.Kind kind = i == 1 ? Binary.Kind.QUOTIENT : Binary.Kind.ROUNDED_SUM;
      Activation bounds = i == 1 ? Activation.NONE : Activation.clip(op.min(), op.max());
      String operand = node.inputs().get(i);
      Binary.Shapes shapes = new Binary.Shapes(shape, draft.shape(operand), shape);
      draft.add(Binary.of(kind, 1, bounds, from, draft.read(operand), out, shapes));
      from = out;
    }
  }

  private void sliding(Node node, Window window, boolean max, boolean countPadding) {
    Shape in = draft.shape(node.inputs().getFirst());
    Shape out = draft.shape(node.name());
    Axis rows = Axis.rows(window, in.h(), out.h(), countPadding);
    Axis columns = Axis.columns(window, in.w(), out.w(), countPadding);
    pool(node, max, rows, columns);
  }

  private void argMax(Node node, Op.ArgMaxPool op) {
    Shape in = draft.shape(node.inputs().getFirst());
    Shape out = draft.shape(node.name());
    Axis rows = Axis.rows(op.window(), in.h(), out.h(), false);
    Axis columns = Axis.columns(op.window(), in.w(), out.w(), false);
    View x = draft.read(node.inputs().getFirst());
    draft.add(new ArgMax(op, x, draft.write(node), in.h(), in.w(), rows, columns));
  }

  private void bins(Node node) {
    Shape in = draft.shape(node.inputs().getFirst());
    Shape out = draft.shape(node.name());
    pool(node, false, Axis.bins(in.h(), out.h()), Axis.bins(in.w(), out.w()));
  }

  private void pool(Node node, boolean max, Axis rows, Axis columns) {
    Shape in = draft.shape(node.inputs().getFirst());
    View x = draft.read(node.inputs().getFirst());
    draft.add(Pool.of(max, x, draft.write(node), in.h(), in.w(), rows, columns));
  }
}
