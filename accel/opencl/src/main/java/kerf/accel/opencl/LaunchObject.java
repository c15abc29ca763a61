package kerf.accel.opencl;

import java.util.List;
import kerf.accel.kernels.plan.Launch;
import kerf.models.KerfException;
import org.jocl.CL;
import org.jocl.cl_command_queue;
import org.jocl.cl_event;
import org.jocl.cl_kernel;
import org.jocl.cl_program;

/** A launch with a kernel object of its own, whose arguments are set once. */
final class LaunchObject {
  private static final int DIMENSIONS = 3;

  /** Those that TornadoVM adds. */
  private static final int LEADING_ARGUMENTS = 4;

  /** Local memory of TornadoVM's own, which no kernel of ours uses. */
  private static final long LOCAL_REGION_BYTES = 8;

  private final Launch launch;
  private final cl_kernel kernel;
  private final long[] global = new long[DIMENSIONS];
  private final long[] local = new long[DIMENSIONS];

  /**
   * Creates the kernel object.
   *
   * @param entry name of the function
   * @param workGroup work-items of a group along x, y, z
   */
  LaunchObject(
      Releases releases, Launch launch, cl_program program, String entry, List<Integer> workGroup) {
    this.launch = launch;
    kernel = releases.add(CL.clCreateKernel(program, name(program, entry), null));
    for (int d = 0; d < DIMENSIONS; d++) {
      local[d] = workGroup.get(d);
      global[d] = Math.ceilDiv(launch.shape()[d], local[d]) * local[d];
    }
  }

  /**
   * The driver's name for a function: PoCL's headers are macros, which rename one that is called
   * like a built-in function ({@code max}). A text has no other kernel.
   */
  private static String name(cl_program program, String entry) {
    List<String> names = Answers.kernelNames(program);
    String builtIn = "_cl_" + entry;
    return !names.contains(entry) && names.contains(builtIn) ? builtIn : entry;
  }

  /**
   * Sets the arguments.
   *
   * @param unused buffer for the arguments that TornadoVM adds and no kernel reads
   * @param arguments the plan's buffers, in the order of the kernel's parameters
   */
  void bind(DeviceMemory unused, List<DeviceMemory> arguments) {
    int next = 0;
    unused.bind(kernel, next++);
    unused.bind(kernel, next++);
    CL.clSetKernelArg(kernel, next++, LOCAL_REGION_BYTES, null);
    unused.bind(kernel, next++);
    for (DeviceMemory argument : arguments) {
      argument.bind(kernel, next++);
    }
  }

  Launch launch() {
    return launch;
  }

  /**
   * Checks what the device can take.
   *
   * @throws KerfException when the work-group is too large for it, or the text has other arguments
   */
  void check(String deviceId, ClContext context) {
    int bound = LEADING_ARGUMENTS + launch.arguments().size();
    int taken = Answers.arguments(kernel);
    if (taken != bound) {
      throw new KerfException(
          "device %s cannot run kernel %s: its text takes %d arguments, and the plan binds %d; emit the packs again"
              .formatted(deviceId, launch.kernel().id(), taken, bound));
    }
    long most = Answers.maxWorkGroup(kernel, context.device());
    long items = local[0] * local[1] * local[2];
    List<Long> sides = context.info().maxItems();
    boolean tooLong = false;
    for (int d = 0; d < Math.min(DIMENSIONS, sides.size()); d++) {
      tooLong |= local[d] > sides.get(d);
    }
    if (items > most || tooLong) {
      throw new KerfException(
          "device %s cannot run kernel %s: its work-group of %d x %d x %d is more than the device's %d of %s; use another device"
              .formatted(
                  deviceId, launch.kernel().id(), local[0], local[1], local[2], most, sides));
    }
  }

  /** Puts the launch on a queue. */
  void enqueue(cl_command_queue queue, cl_event done) {
    CL.clEnqueueNDRangeKernel(queue, kernel, DIMENSIONS, null, global, local, 0, null, done);
  }
}
