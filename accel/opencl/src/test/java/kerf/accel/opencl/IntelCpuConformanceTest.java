package kerf.accel.opencl;

import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.conformance.BackendConformance;
import org.junit.jupiter.api.Tag;

/** Every operation, with canaries behind every buffer. */
@Tag("opencl")
class IntelCpuConformanceTest extends BackendConformance {
  @Override
  protected Device open(DeviceOptions options) {
    return TestDevices.INTEL_CPU.open(options, Settings.defaults().withCanary(64));
  }

  @Override
  protected List<Gap> gaps() {
    return WITHOUT_KERNEL;
  }
}
