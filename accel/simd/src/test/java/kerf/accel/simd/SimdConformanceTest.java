package kerf.accel.simd;

import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.conformance.BackendConformance;

/** Every operation, at the machine's preferred vector width. */
class SimdConformanceTest extends BackendConformance {
  @Override
  protected Device open(DeviceOptions options) {
    return new SimdBackend().devices(options).getFirst();
  }
}
