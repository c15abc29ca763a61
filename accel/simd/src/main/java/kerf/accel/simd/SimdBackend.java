package kerf.accel.simd;

import java.util.List;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;

/** Finds out whether the Vector API is here before it touches a class that links to it. */
public final class SimdBackend implements Backend {
  private static final String MODULE = "jdk.incubator.vector";

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public Availability probe() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return Availability.unavailable(
          "the JVM runs without the Vector API; start java with --add-modules " + MODULE);
    }
    return VectorProbe.probe();
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Device> devices(DeviceOptions options) {
    if (probe() instanceof Availability.Unavailable(String reason)) {
      throw new IllegalStateException(reason);
    }
    return List.of(new SimdDevice(options));
  }
}
