package kerf.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.ConvProblem;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;

/**
 * A convolution of a network.
 *
 * @param problem its shapes and attributes
 * @param times how often the network has one like it
 */
record NetworkConv(ConvProblem problem, int times) {
  /** The distinct convolutions of a network as a device runs it, in the order of their first. */
  static List<NetworkConv> of(Segment segment) {
    Graph fast = Rewrites.forInference(segment.graph());
    Segment rewritten = Segment.of(fast, segment.inputShapes());
    Map<ConvProblem, Integer> counts = new LinkedHashMap<>();
    for (Node node : fast.nodes()) {
      if (node.op() instanceof Op.Conv2d op) {
        Shape in = rewritten.shape(node.inputs().getFirst());
        counts.merge(new ConvProblem(in, rewritten.shape(node.name()).c(), op), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().map(e -> new NetworkConv(e.getKey(), e.getValue())).toList();
  }

  /** For tables and filters: {@code 35x35x48 5x5/1 pad 2x2 -> 64}. */
  String name() {
    Shape in = problem.input();
    Window w = problem.op().window();
    Padding.Explicit pad = w.padding().resolve(w, in.h(), in.w());
    boolean padded = pad.top() + pad.left() + pad.bottom() + pad.right() > 0;
    return "%s%dx%dx%d %dx%d/%s%s%s -> %d"
        .formatted(
            in.n() == 1 ? "" : in.n() + "x",
            in.h(),
            in.w(),
            in.c(),
            w.kernelH(),
            w.kernelW(),
            w.strideH() == w.strideW() ? w.strideH() : w.strideH() + "x" + w.strideW(),
            padded ? " pad " + pad : "",
            problem.op().groups() == 1 ? "" : " groups " + problem.op().groups(),
            problem.outputs());
  }

  /** Multiply-adds of one, padding included. */
  long multiplyAdds() {
    Shape in = problem.input();
    Window w = problem.op().window();
    long pixels = (long) in.n() * w.outH(in.h(), false) * w.outW(in.w(), false);
    return pixels * problem.outputs() * w.taps() * (in.c() / problem.op().groups());
  }
}
