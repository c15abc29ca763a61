package kerf.accel.opencl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_event;
import org.jocl.cl_kernel;
import org.jocl.cl_platform_id;
import org.jocl.cl_program;

/** Reads what platforms and devices say of themselves. */
final class Answers {
  /** {@code clGet...Info} with everything bound but size and destination. */
  private interface Query {
    void read(long size, Pointer value, long[] needed);
  }

  private Answers() {}

  static String text(cl_platform_id platform, int parameter) {
    return text(
        (size, value, needed) -> CL.clGetPlatformInfo(platform, parameter, size, value, needed));
  }

  static String text(cl_device_id device, int parameter) {
    return text(
        (size, value, needed) -> CL.clGetDeviceInfo(device, parameter, size, value, needed));
  }

  /** What the compiler said. */
  static String buildLog(cl_program program, cl_device_id device) {
    return text(
        (size, value, needed) ->
            CL.clGetProgramBuildInfo(
                program, device, CL.CL_PROGRAM_BUILD_LOG, size, value, needed));
  }

  /** Names of a program's kernels. */
  static List<String> kernelNames(cl_program program) {
    String names =
        text(
            (size, value, needed) ->
                CL.clGetProgramInfo(program, CL.CL_PROGRAM_KERNEL_NAMES, size, value, needed));
    return List.of(names.split(";"));
  }

  /** Arguments of a kernel's function. */
  static int arguments(cl_kernel kernel) {
    int[] count = new int[1];
    CL.clGetKernelInfo(kernel, CL.CL_KERNEL_NUM_ARGS, Sizeof.cl_uint, Pointer.to(count), null);
    return count[0];
  }

  /** Work-items of the largest group that the device can run this kernel with. */
  static long maxWorkGroup(cl_kernel kernel, cl_device_id device) {
    byte[] raw =
        bytes(
            (size, value, needed) ->
                CL.clGetKernelWorkGroupInfo(
                    kernel, device, CL.CL_KERNEL_WORK_GROUP_SIZE, size, value, needed));
    return ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder()).getLong();
  }

  /**
   * When a command ran, by the device's clock.
   *
   * @param start nanoseconds at its start
   * @param end nanoseconds at its end
   */
  record Interval(long start, long end) {}

  /** Of a command on a queue that profiles. */
  static Interval interval(cl_event event) {
    long[] start = new long[1];
    long[] end = new long[1];
    CL.clGetEventProfilingInfo(
        event, CL.CL_PROFILING_COMMAND_START, Sizeof.cl_ulong, Pointer.to(start), null);
    CL.clGetEventProfilingInfo(
        event, CL.CL_PROFILING_COMMAND_END, Sizeof.cl_ulong, Pointer.to(end), null);
    return new Interval(start[0], end[0]);
  }

  /** A number of 4 or 8 bytes, whichever the driver holds. */
  static long number(cl_device_id device, int parameter) {
    byte[] raw =
        bytes((size, value, needed) -> CL.clGetDeviceInfo(device, parameter, size, value, needed));
    ByteBuffer value = ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder());
    return raw.length >= Long.BYTES ? value.getLong() : Integer.toUnsignedLong(value.getInt());
  }

  /** Raw bytes, or none where the driver does not know the parameter. */
  static byte[] optional(cl_device_id device, int parameter) {
    try {
      return bytes(
          (size, value, needed) -> CL.clGetDeviceInfo(device, parameter, size, value, needed));
    } catch (CLException _) {
      return new byte[0];
    }
  }

  private static String text(Query query) {
    byte[] raw = bytes(query);
    int length = raw.length;
    while (length > 0 && raw[length - 1] == 0) {
      length--;
    }
    return new String(raw, 0, length, StandardCharsets.UTF_8).strip();
  }

  private static byte[] bytes(Query query) {
    long[] size = new long[1];
    query.read(0, null, size);
    byte[] raw = new byte[Math.toIntExact(size[0])];
    if (raw.length > 0) {
      query.read(raw.length, Pointer.to(raw), null);
    }
    return raw;
  }
}
