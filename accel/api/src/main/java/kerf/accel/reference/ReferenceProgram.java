package kerf.accel.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.Program;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/** Runs a graph node after node; a value is dropped after its last reader. */
final class ReferenceProgram implements Program {
  private final Segment segment;
  private final Map<String, Integer> readers = new HashMap<>();

  ReferenceProgram(Segment segment) {
    this.segment = segment;
    Graph graph = segment.graph();
    for (Node node : graph.nodes()) {
      if (node.op() instanceof Op.Parameter) {
        throw new KerfException(
            "network " + graph.name() + ": weight '" + node.name() + "' has no values");
      }
      node.inputs().forEach(input -> readers.merge(input, 1, Integer::sum));
    }
    graph.outputs().forEach(output -> readers.merge(output, 1, Integer::sum));
  }

  @Override
  public Segment segment() {
    return segment;
  }

  @Override
  public void run(List<Tensor> inputs, List<Tensor> outputs) {
    Program.check(segment, inputs, outputs);
    Graph graph = segment.graph();
    Map<String, Tensor> values = new HashMap<>();
    Map<String, Integer> left = new HashMap<>(readers);
    for (int i = 0; i < inputs.size(); i++) {
      values.put(graph.inputs().get(i).name(), inputs.get(i));
    }
    for (Node node : graph.nodes()) {
      if (!(node.op() instanceof Op.Input)) {
        List<Tensor> in = node.inputs().stream().map(values::get).toList();
        values.put(node.name(), compute(node, in));
        node.inputs().forEach(input -> release(input, values, left));
      }
    }
    for (int i = 0; i < outputs.size(); i++) {
      float[] result = values.get(graph.outputs().get(i)).data();
      System.arraycopy(result, 0, outputs.get(i).data(), 0, result.length);
    }
  }

  private static void release(String input, Map<String, Tensor> values, Map<String, Integer> left) {
    if (left.merge(input, -1, Integer::sum) == 0) {
      values.remove(input);
    }
  }

  private Tensor compute(Node node, List<Tensor> in) {
    Tensor x = in.isEmpty() ? null : in.getFirst();
    Tensor out = Tensor.zeros(segment.shape(node.name()));
    switch (node.op()) {
      case Op.Constant(Tensor value) -> out = value;
      case Op.Conv2d conv ->
          ConvLoops.conv(conv, x, in.get(1), in.size() > 2 ? in.get(2) : null, out);
      case Op.BatchNorm norm -> ChannelLoops.batchNorm(norm, in, out);
      case Op.Lrn lrn -> ChannelLoops.lrn(lrn, x, out);
      case Op.Softmax softmax -> ChannelLoops.softmax(softmax, x, out);
      case Op.Activate(var activation) -> ElementLoops.map(x, out, activation::apply);
      case Op.PRelu _ ->
          ElementLoops.combine(x, in.get(1), out, (v, slope) -> v < 0 ? slope * v : v);
      case Op.Add(var activation) ->
          ElementLoops.combine(x, in.get(1), out, (a, b) -> activation.apply(a + b));
      case Op.Mul _ -> ElementLoops.combine(x, in.get(1), out, (a, b) -> a * b);
      case Op.Quantize quantize -> {
        ElementLoops.combine(x, in.get(1), out, (v, scale) -> v / scale);
        ElementLoops.combine(out, in.get(2), out, quantize::apply);
      }
      case Op.MaxPool(var window, _) -> PoolLoops.max(window, x, out);
      case Op.ArgMaxPool pool -> PoolLoops.argMax(pool, x, out);
      case Op.AvgPool pool -> PoolLoops.average(pool, x, out);
      case Op.GlobalAvgPool _, Op.AdaptiveAvgPool _ -> PoolLoops.adaptive(x, out);
      case Op.Gemm gemm ->
          MatrixLoops.gemm(gemm, x, in.get(1), in.size() > 2 ? in.get(2) : null, out);
      case Op.Concat(int axis) -> ShapeLoops.concat(axis, in, out);
      case Op.Pad pad -> ShapeLoops.pad(pad, x, out);
      case Op.Flatten _, Op.Reshape _ -> out = ShapeLoops.reshape(x, out.shape());
      case Op.Dropout _, Op.Identity _ -> out = x;
      case Op.Input _, Op.Parameter _ -> throw new IllegalStateException(node.toString());
    }
    return out;
  }

  @Override
  public void close() {
    // it owns nothing
  }
}
