package kerf.host.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * The two devices.
 *
 * @param trusted the one whose values are taken for right
 * @param other the one in question
 */
public record DevicePair(Device trusted, Device other) {
  /** The values of a graph's outputs on one device, by name. */
  static Map<String, Tensor> run(Device device, Graph graph, List<Tensor> inputs) {
    Segment segment = Segment.of(graph, inputs.stream().map(Tensor::shape).toList());
    try (Program program = device.compile(segment, Precision.FLOAT32)) {
      List<Tensor> outputs = program.run(inputs);
      Map<String, Tensor> byName = new HashMap<>();
      for (int i = 0; i < outputs.size(); i++) {
        byName.put(graph.outputs().get(i), outputs.get(i));
      }
      return byName;
    }
  }
}
