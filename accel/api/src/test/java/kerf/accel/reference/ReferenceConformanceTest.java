package kerf.accel.reference;

import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.conformance.BackendConformance;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/** The oracle itself, against the operations' definitions written a second time. */
class ReferenceConformanceTest extends BackendConformance {
  @Override
  protected Device open(DeviceOptions options) {
    return new ReferenceBackend().devices(options).getFirst();
  }

  @Override
  protected List<Tensor> expected(Segment segment, List<Tensor> inputs) {
    return Definition.run(segment, inputs);
  }

  /** The definitions take some 20 ns for each term. */
  @Override
  protected long mostOperations() {
    return 4_000_000;
  }
}
