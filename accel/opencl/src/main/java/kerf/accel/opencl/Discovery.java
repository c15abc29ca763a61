package kerf.accel.opencl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/** Finds the devices of all platforms; a platform that fails does not hide the others. */
final class Discovery {
  /** All types; JOCL's own constant is -1, of which drivers see 64 bits and refuse. */
  private static final long EVERY_TYPE = 0xFFFFFFFFL;

  private static final Comparator<Handle> ORDER =
      Comparator.comparing((Handle h) -> h.info().platform().vendor())
          .thenComparing(h -> h.info().platform().name())
          .thenComparing(h -> h.info().name())
          .thenComparing(h -> h.info().busId());

  private static final String HINT =
      "install the driver of a device, or pocl-opencl-icd for the processor";

  private final List<Handle> handles = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int platforms;

  private Discovery() {}

  /**
   * A device with the driver's names for it.
   *
   * @param info what it says of itself
   * @param platform its driver
   * @param id the device
   */
  record Handle(DeviceInfo info, cl_platform_id platform, cl_device_id id) {}

  /**
   * What was found.
   *
   * @param devices by id, in the order to list them
   * @param notes what a person should know: platforms that failed, and the like
   * @param absence why there is no device, in one sentence; null when there is one
   */
  record Result(Map<String, Handle> devices, List<String> notes, String absence) {}

  static Result run() {
    Discovery discovery = new Discovery();
    discovery.search();
    discovery.notes.addAll(IcdFolders.missing());
    return new Result(
        named(discovery.handles),
        List.copyOf(discovery.notes),
        discovery.handles.isEmpty() ? discovery.absence() : null);
  }

  private void search() {
    for (cl_platform_id platform : platforms()) {
      platforms++;
      String name = "an OpenCL platform";
      try {
        Platform read = DeviceReader.platform(platform);
        name = "OpenCL platform " + read.name();
        for (cl_device_id device : devices(platform)) {
          handles.add(new Handle(DeviceReader.device(read, device), platform, device));
        }
      } catch (CLException e) {
        notes.add("%s cannot be used: %s".formatted(name, Faults.status(e)));
      }
    }
  }

  private static cl_platform_id[] platforms() {
    int[] count = new int[1];
    try {
      CL.clGetPlatformIDs(0, null, count);
    } catch (CLException e) {
      if (e.getStatus() == CL.CL_PLATFORM_NOT_FOUND_KHR) {
        return new cl_platform_id[0];
      }
      throw e;
    }
    cl_platform_id[] platforms = new cl_platform_id[count[0]];
    CL.clGetPlatformIDs(count[0], platforms, null);
    return platforms;
  }

  private static cl_device_id[] devices(cl_platform_id platform) {
    int[] count = new int[1];
    try {
      CL.clGetDeviceIDs(platform, EVERY_TYPE, 0, null, count);
    } catch (CLException e) {
      if (e.getStatus() == CL.CL_DEVICE_NOT_FOUND) {
        return new cl_device_id[0];
      }
      throw e;
    }
    cl_device_id[] devices = new cl_device_id[count[0]];
    CL.clGetDeviceIDs(platform, EVERY_TYPE, count[0], devices, null);
    return devices;
  }

  private String absence() {
    String why =
        platforms == 0
            ? "OpenCL is here, but no driver (ICD) is registered with it; " + HINT
            : "the OpenCL drivers that are installed find no device; " + HINT;
    return notes.isEmpty() ? why : why + " (" + String.join("; ", notes) + ")";
  }

  /** Ids count within a kind. */
  static Map<String, Handle> named(List<Handle> handles) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Handle> named = new LinkedHashMap<>();
    for (Handle handle : handles.stream().sorted(ORDER).toList()) {
      String kind = handle.info().kind();
      named.put("opencl:" + kind + (counts.merge(kind, 1, Integer::sum) - 1), handle);
    }
    return named;
  }
}
