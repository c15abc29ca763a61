package kerf.host.worker;

import java.nio.charset.StandardCharsets;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jocl.cl_platform_id;
import org.jocl.cl_program;
import org.jocl.cl_queue_properties;

/** A kernel that never ends, on a driver that is asked for by name. */
final class EndlessKernel {
  private static final long ANY_DEVICE = 0xFFFFFFFFL;

  private static final String SOURCE =
      "kernel void endless(global volatile int *stop) { while (*stop == 0); }";

  private EndlessKernel() {}

  /** Waits for it, on the first device of the platform whose name has a part. */
  static void run(String part) {
    CL.setExceptionsEnabled(true);
    cl_platform_id platform = platform(part);
    cl_device_id[] devices = new cl_device_id[1];
    CL.clGetDeviceIDs(platform, ANY_DEVICE, 1, devices, null);
    cl_context_properties properties = new cl_context_properties();
    properties.addProperty(CL.CL_CONTEXT_PLATFORM, platform);
    cl_context context = CL.clCreateContext(properties, 1, devices, null, null, null);
    cl_command_queue queue =
        CL.clCreateCommandQueueWithProperties(context, devices[0], new cl_queue_properties(), null);
    cl_program program =
        CL.clCreateProgramWithSource(context, 1, new String[] {SOURCE}, null, null);
    CL.clBuildProgram(program, 0, null, null, null, null);
    cl_kernel kernel = CL.clCreateKernel(program, "endless", null);
    cl_mem stop =
        CL.clCreateBuffer(
            context,
            CL.CL_MEM_READ_WRITE | CL.CL_MEM_COPY_HOST_PTR,
            Sizeof.cl_int,
            Pointer.to(new int[1]),
            null);
    CL.clSetKernelArg(kernel, 0, Sizeof.cl_mem, Pointer.to(stop));
    CL.clEnqueueNDRangeKernel(queue, kernel, 1, null, new long[] {1}, null, 0, null, null);
    CL.clFinish(queue);
  }

  private static cl_platform_id platform(String part) {
    int[] count = new int[1];
    CL.clGetPlatformIDs(0, null, count);
    cl_platform_id[] platforms = new cl_platform_id[count[0]];
    CL.clGetPlatformIDs(count[0], platforms, null);
    for (cl_platform_id platform : platforms) {
      byte[] name = new byte[200];
      CL.clGetPlatformInfo(platform, CL.CL_PLATFORM_NAME, name.length, Pointer.to(name), null);
      if (new String(name, StandardCharsets.UTF_8).contains(part)) {
        return platform;
      }
    }
    throw new IllegalStateException("no platform is called " + part);
  }
}
