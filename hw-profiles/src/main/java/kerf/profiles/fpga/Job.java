package kerf.profiles.fpga;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/**
 * A convolution or matrix product as an engine sees it.
 *
 * @param name the node's
 * @param pixels positions of the output, batch included
 * @param outputs channels of the output
 * @param depth products of one output: kernel x input channels of its group
 * @param groups into which channels are divided
 * @param weights elements
 * @param inputs elements of the input
 */
public record Job(
    String name, long pixels, int outputs, int depth, int groups, long weights, long inputs) {

  /** Every convolution and fully connected layer of a network, in order. */
  public static List<Job> of(Segment segment) {
    List<Job> jobs = new ArrayList<>();
    for (Node node : segment.graph().nodes()) {
      switch (node.op()) {
        case Op.Conv2d conv -> jobs.add(convolution(segment, node, conv.groups()));
        case Op.Gemm gemm -> jobs.add(product(segment, node, gemm));
        default -> {}
      }
    }
    return jobs;
  }

  private static Job convolution(Segment segment, Node node, int groups) {
    Shape out = segment.shape(node.name());
    Shape weight = segment.shape(node.inputs().get(1));
    return new Job(
        node.name(),
        (long) out.n() * out.h() * out.w(),
        out.c(),
        Math.toIntExact(weight.elements(1, 4)),
        groups,
        weight.elements(),
        segment.shape(node.inputs().getFirst()).elements());
  }

  private static Job product(Segment segment, Node node, Op.Gemm gemm) {
    Shape out = segment.shape(node.name());
    Shape in = segment.shape(node.inputs().getFirst());
    int depth = in.dim(gemm.transA() ? 0 : 1);
    long weights = segment.shape(node.inputs().get(1)).elements();
    return new Job(node.name(), out.dim(0), out.dim(1), depth, 1, weights, in.elements());
  }

  /** Multiply-adds. */
  public long multiplyAdds() {
    return pixels * outputs * depth;
  }
}
