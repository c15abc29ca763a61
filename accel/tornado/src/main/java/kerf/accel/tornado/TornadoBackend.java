package kerf.accel.tornado;

import java.util.List;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;

/** Every device of every back end of TornadoVM, in a JVM that TornadoVM's flags started. */
public final class TornadoBackend implements Backend {
  private static final int BEHIND_OPENCL = 200;

  @Override
  public String name() {
    return "tornado";
  }

  @Override
  public Availability probe() {
    String reason = Installation.missing();
    return reason == null ? Availability.available() : Availability.unavailable(reason);
  }

  @Override
  public int order() {
    return BEHIND_OPENCL;
  }

  @Override
  public List<Device> devices(DeviceOptions options) {
    if (probe() instanceof Availability.Unavailable(String reason)) {
      throw new IllegalStateException(reason);
    }
    return Discovery.devices(options);
  }
}
