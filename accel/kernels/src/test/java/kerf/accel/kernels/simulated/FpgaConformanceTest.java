package kerf.accel.kernels.simulated;

import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.conformance.BackendConformance;
import kerf.accel.kernels.Target;

/** Every operation by the kernels for FPGAs, and the plain ones for what those refuse. */
class FpgaConformanceTest extends BackendConformance {
  @Override
  protected Device open(DeviceOptions options) {
    return SimulatedDevice.unchecked(Target.FPGA);
  }

  @Override
  protected List<Gap> gaps() {
    return WITHOUT_KERNEL;
  }

  @Override
  protected long mostOperations() {
    return 1_000_000;
  }
}
