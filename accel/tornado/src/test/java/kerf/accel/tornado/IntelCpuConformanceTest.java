package kerf.accel.tornado;

import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.conformance.BackendConformance;
import org.junit.jupiter.api.Tag;

/** Every operation, compiled by a live TornadoVM. */
@Tag("tornado")
class IntelCpuConformanceTest extends BackendConformance {
  @Override
  protected Device open(DeviceOptions options) {
    return TestDevices.INTEL_CPU.open(options);
  }

  @Override
  protected List<Gap> gaps() {
    return WITHOUT_KERNEL;
  }
}
