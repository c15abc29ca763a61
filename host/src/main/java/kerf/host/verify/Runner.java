package kerf.host.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Runs graphs once on a device.
 *
 * @param device where
 */
record Runner(Device device) {
  /** The values of the graph's outputs, in order. */
  List<Tensor> run(Graph graph, List<Tensor> inputs) {
    Segment segment = Segment.of(graph, inputs.stream().map(Tensor::shape).toList());
    try (Program program = device.compile(segment, Precision.FLOAT32)) {
      return program.run(inputs);
    }
  }

  /** The values of the named nodes, kept as outputs for this run. */
  Map<String, Tensor> probe(Graph graph, List<String> names, Tensor input) {
    List<Tensor> values = run(graph.withOutputs(names), List.of(input));
    Map<String, Tensor> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), values.get(i));
    }
    return byName;
  }
}
