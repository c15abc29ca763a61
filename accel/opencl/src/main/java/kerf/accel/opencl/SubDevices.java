package kerf.accel.opencl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jocl.CL;
import org.jocl.cl_device_id;
import org.jocl.cl_device_partition_property;

/**
 * Parts of devices, by their number of compute units. They are kept for the life of the process:
 * PoCL's own threads look at a sub-device after the last event of its queues was released, and
 * crash when it is gone.
 */
final class SubDevices {
  private static final Map<Key, cl_device_id> MADE = new ConcurrentHashMap<>();

  private SubDevices() {}

  private record Key(cl_device_id whole, int units) {}

  /** A part of some compute units, at least 1 and fewer than the device has. */
  static cl_device_id of(cl_device_id whole, int units) {
    return MADE.computeIfAbsent(new Key(whole, units), SubDevices::make);
  }

  private static cl_device_id make(Key key) {
    cl_device_partition_property counts = new cl_device_partition_property();
    counts.addProperty(CL.CL_DEVICE_PARTITION_BY_COUNTS, key.units());
    counts.addProperty(CL.CL_DEVICE_PARTITION_BY_COUNTS_LIST_END, 0);
    cl_device_id[] parts = new cl_device_id[1];
    CL.clCreateSubDevices(key.whole(), counts, 1, parts, null);
    return parts[0];
  }
}
