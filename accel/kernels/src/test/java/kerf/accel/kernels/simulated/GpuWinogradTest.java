package kerf.accel.kernels.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.conformance.BackendConformance;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.LoweringOptions;
import kerf.accel.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;

/** Winograd convolution with the larger tile, which rounds more, wherever a GPU offers it. */
class GpuWinogradTest extends BackendConformance {
  private final AtomicInteger chosen = new AtomicInteger();

  @Override
  protected Device open(DeviceOptions options) {
    return new SimulatedDevice(
        new LoweringOptions(Target.GPU, (_, candidates) -> winograd(candidates)),
        SimulatorOptions.unchecked());
  }

  @Override
  protected List<Gap> gaps() {
    return WITHOUT_KERNEL;
  }

  private String winograd(List<String> candidates) {
    for (String id : candidates) {
      if (id.startsWith("gpu_winograd4")) {
        chosen.incrementAndGet();
        return id;
      }
    }
    return candidates.getFirst();
  }

  @Override
  protected long mostOperations() {
    return 2_000_000;
  }

  @AfterAll
  void someConvolutionWasComputedSo() {
    assertThat(chosen.get()).as("convolutions by Winograd").isPositive();
    System.out.println("convolutions by Winograd: " + chosen.get());
  }
}
