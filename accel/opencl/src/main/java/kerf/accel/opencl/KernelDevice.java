package kerf.accel.opencl;

import kerf.accel.Device;
import kerf.accel.ProfiledProgram;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.models.graph.Segment;

/**
 * A device that runs a plan as it is given: for measurements, which put other ways to compute the
 * same beside the one that {@link Device#compile} takes.
 */
public interface KernelDevice extends Device {
  /** Whose kernels suit the device. */
  Target target();

  /**
   * Prepares a plan whose kernels have packs.
   *
   * @param segment whose inputs and outputs are the plan's
   * @throws kerf.models.KerfException when the device cannot run it
   */
  ProfiledProgram compile(Segment segment, LaunchPlan plan);

  /**
   * Prepares a plan whose kernels are in one text of the caller's. A kernel's id is its function's
   * name; the function takes the four arguments that TornadoVM's kernels begin with, then the
   * plan's buffers as plain arrays, without headers.
   *
   * @param segment whose inputs and outputs are the plan's
   * @param text OpenCL C
   * @param flags build options
   * @throws kerf.models.KerfException when the device cannot build or run it
   */
  ProfiledProgram compile(Segment segment, LaunchPlan plan, String text, String flags);
}
