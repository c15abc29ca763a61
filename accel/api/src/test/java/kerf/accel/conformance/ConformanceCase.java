package kerf.accel.conformance;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * One case: a network and the shapes to run it with.
 *
 * @param name what it is about, for a person
 * @param graph with its weights
 * @param inputs shapes of the inputs, in the order of the graph's inputs
 * @param dataSeed from which the inputs' values are drawn
 */
public record ConformanceCase(String name, Graph graph, List<Shape> inputs, long dataSeed) {
  /** Copies the list. */
  public ConformanceCase {
    inputs = List.copyOf(inputs);
  }

  /** One operation: its data are inputs of the network, its weights constants. */
  static ConformanceCase of(String name, Op op, List<Shape> data, List<Tensor> weights, Draw draw) {
    List<Node> nodes = new ArrayList<>();
    List<String> reads = new ArrayList<>();
    for (Shape shape : data) {
      String input = "x" + reads.size();
      nodes.add(Node.of(input, new Op.Input(shape)));
      reads.add(input);
    }
    for (Tensor weight : weights) {
      String constant = "w" + reads.size();
      nodes.add(Node.of(constant, new Op.Constant(weight)));
      reads.add(constant);
    }
    nodes.add(new Node("y", op, reads));
    return new ConformanceCase(
        op.kind() + " " + name, new Graph(name, nodes, List.of("y")), data, draw.seed());
  }

  /** The case as a device gets it. */
  public Segment segment() {
    return Segment.of(graph, inputs);
  }

  /** Values of the inputs; another {@code run} gives others. */
  public List<Tensor> data(int run) {
    Draw draw = new Draw(dataSeed + run);
    return inputs.stream().map(draw::tensor).toList();
  }

  /** Sums that it computes, as terms over all outputs of all nodes. */
  public long operations() {
    Segment segment = segment();
    return graph.nodes().stream()
        .mapToLong(n -> Terms.of(n, segment.shapes()) * segment.shape(n.name()).elements())
        .sum();
  }

  @Override
  public String toString() {
    return name + " " + inputs;
  }
}
