package kerf.accel.opencl;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;

/** Every OpenCL device of every platform that is installed. */
public final class OpenClBackend implements Backend {
  private Discovery.Result found;

  @Override
  public String name() {
    return "opencl";
  }

  @Override
  public Availability probe() {
    String reason = OpenClLibrary.missing();
    if (reason != null) {
      return Availability.unavailable(reason);
    }
    Discovery.Result result = discover();
    return result.devices().isEmpty()
        ? Availability.unavailable(result.absence())
        : Availability.available();
  }

  @Override
  public List<Device> devices(DeviceOptions options) {
    if (probe() instanceof Availability.Unavailable(String reason)) {
      throw new IllegalStateException(reason);
    }
    discover().notes().forEach(options.listener()::note);
    List<Device> devices = new ArrayList<>();
    discover()
        .devices()
        .forEach((id, device) -> devices.add(new OpenClDevice(id, device, options)));
    return devices;
  }

  /** Loading the drivers takes a few hundred milliseconds, so once for each back end. */
  private synchronized Discovery.Result discover() {
    if (found == null) {
      found = Discovery.run();
    }
    return found;
  }
}
