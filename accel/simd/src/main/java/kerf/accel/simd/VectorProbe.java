package kerf.accel.simd;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import kerf.accel.Availability;

/** What the engine asks of the processor, once the Vector API is known to be here. */
final class VectorProbe {
  private static final int LEAST_BITS = 128;

  private VectorProbe() {}

  static Availability probe() {
    if (Lanes.F.vectorBitSize() < LEAST_BITS) {
      return Availability.unavailable(
          "the JVM offers vectors of only "
              + Lanes.F.vectorBitSize()
              + " bits here, and the engine needs "
              + LEAST_BITS
              + "; see the flags MaxVectorSize, UseAVX and UseSSE");
    }
    if (!fusedMultiplyAdd()) {
      return Availability.unavailable(
          "the JVM does not use fused multiply-add here (flag UseFMA), without which every"
              + " product would be computed in software");
    }
    return Availability.available();
  }

  /** The JVM's own verdict; a JVM other than HotSpot is trusted to have it. */
  private static boolean fusedMultiplyAdd() {
    HotSpotDiagnosticMXBean hotSpot =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return hotSpot == null || Boolean.parseBoolean(hotSpot.getVMOption("UseFMA").getValue());
  }
}
