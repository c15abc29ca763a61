package kerf.accel.opencl;

import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_program;

/**
 * A context of one device, shared by its programs and released with the last of its users.
 * Thread-safe.
 */
final class ClContext {
  private final DeviceInfo info;
  private final cl_device_id device;
  private final cl_context context;
  private final Releases releases = new Releases();
  private int users = 1;

  private ClContext(DeviceInfo info, Discovery.Handle handle, int units) {
    this.info = info;
    device = units < info.units() ? SubDevices.of(handle.id(), units) : handle.id();
    cl_context_properties properties = new cl_context_properties();
    properties.addProperty(CL.CL_CONTEXT_PLATFORM, handle.platform());
    context =
        releases.add(
            CL.clCreateContext(properties, 1, new cl_device_id[] {device}, null, null, null));
  }

  /**
   * Opens a context; the caller is its first user.
   *
   * @param units compute units to use of a device that can be divided
   */
  static ClContext open(Discovery.Handle handle, int units) {
    return new ClContext(handle.info(), handle, units);
  }

  DeviceInfo info() {
    return info;
  }

  cl_device_id device() {
    return device;
  }

  cl_context handle() {
    return context;
  }

  /** An in-order queue, owned by the caller. */
  cl_command_queue queue(boolean profiling) {
    long flags = profiling ? CL.CL_QUEUE_PROFILING_ENABLE : 0;
    return queue(flags);
  }

  @SuppressWarnings("deprecation") // OpenCL 1.2 devices have no other
  private cl_command_queue queue(long flags) {
    return CL.clCreateCommandQueue(context, device, flags, null);
  }

  /** The driver's count of what holds the context: queues, buffers, programs, kernels. */
  long references() {
    int[] count = new int[1];
    CL.clGetContextInfo(
        context, CL.CL_CONTEXT_REFERENCE_COUNT, Sizeof.cl_uint, Pointer.to(count), null);
    return count[0];
  }

  /** One user more. */
  synchronized ClContext use() {
    users++;
    return this;
  }

  /** One user less; the last one's leaving releases everything. */
  synchronized void leave() {
    users--;
    if (users == 0) {
      releases.close();
    }
  }

  /** Objects to release with the context, before it. */
  synchronized void own(cl_program program) {
    releases.add(program);
  }
}
