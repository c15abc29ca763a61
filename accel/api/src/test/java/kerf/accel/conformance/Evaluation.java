package kerf.accel.conformance;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.reference.ReferenceBackend;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/** Runs networks and single operations on the reference back end. */
final class Evaluation {
  private Evaluation() {}

  static List<Tensor> run(Segment segment, List<Tensor> inputs) {
    try (var device = new ReferenceBackend().devices(DeviceOptions.defaults()).getFirst();
        Program program = device.compile(segment, Precision.FLOAT32)) {
      return program.run(inputs);
    }
  }

  /** One operation on values. */
  static Tensor apply(Op op, Tensor... operands) {
    List<Node> nodes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Tensor operand : operands) {
      String name = "x" + names.size();
      nodes.add(Node.of(name, new Op.Input(operand.shape())));
      names.add(name);
    }
    nodes.add(new Node("y", op, names));
    Graph graph = new Graph(op.kind(), nodes, List.of("y"));
    List<Tensor> inputs = List.of(operands);
    Segment segment = Segment.of(graph, inputs.stream().map(Tensor::shape).toList());
    return run(segment, inputs).getFirst();
  }
}
