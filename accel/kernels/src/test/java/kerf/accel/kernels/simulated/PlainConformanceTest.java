package kerf.accel.kernels.simulated;

import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.conformance.BackendConformance;
import kerf.accel.kernels.Target;

/** Every operation by the kernels for any device. */
class PlainConformanceTest extends BackendConformance {
  @Override
  protected Device open(DeviceOptions options) {
    return SimulatedDevice.unchecked(Target.ANY);
  }

  @Override
  protected List<Gap> gaps() {
    return WITHOUT_KERNEL;
  }

  @Override
  protected long mostOperations() {
    return 200_000;
  }
}
