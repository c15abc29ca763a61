package kerf.accel.reference;

import java.util.List;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;

/** Plain loops on the host's processor; runs everywhere. */
public final class ReferenceBackend implements Backend {
  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Availability probe() {
    return Availability.available();
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public List<Device> devices(DeviceOptions options) {
    return List.of(new ReferenceDevice());
  }
}
