package kerf.accel.opencl;

import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;
import org.jocl.CL;
import org.jocl.CLException;

/** OpenCL's status codes as sentences: what failed, where, and what to do. */
final class Faults {
  private static final Map<Integer, String> CAUSES =
      Map.of(
          CL.CL_OUT_OF_RESOURCES,
          "the device ran out of resources; use a smaller batch or another device",
          CL.CL_OUT_OF_HOST_MEMORY,
          "the driver ran out of the host's memory; use a smaller batch",
          CL.CL_MEM_OBJECT_ALLOCATION_FAILURE,
          "the device ran out of memory; use a smaller batch or another device",
          CL.CL_INVALID_BUFFER_SIZE,
          "a buffer is larger than the device permits; use a smaller batch or another device",
          CL.CL_INVALID_WORK_GROUP_SIZE,
          "the device does not take the kernel's work-group",
          CL.CL_INVALID_WORK_ITEM_SIZE,
          "the device does not take the kernel's work-group",
          CL.CL_INVALID_KERNEL_ARGS,
          "the kernel's arguments are not what the plan binds; emit the packs again",
          CL.CL_DEVICE_NOT_AVAILABLE,
          "the device is not available; another process may hold it");

  /** After these a context may refuse everything: nothing more is started in it. */
  private static final Set<Integer> POISON =
      Set.of(
          CL.CL_OUT_OF_RESOURCES,
          CL.CL_OUT_OF_HOST_MEMORY,
          CL.CL_MEM_OBJECT_ALLOCATION_FAILURE,
          CL.CL_DEVICE_NOT_AVAILABLE,
          CL.CL_EXEC_STATUS_ERROR_FOR_EVENTS_IN_WAIT_LIST,
          CL.CL_INVALID_COMMAND_QUEUE,
          CL.CL_INVALID_CONTEXT);

  private Faults() {}

  /** The name of the status, for the end of a sentence. */
  static String status(CLException e) {
    return CL.stringFor_errorCode(e.getStatus());
  }

  /** Whether the context should not be used again. */
  static boolean poisons(CLException e) {
    return POISON.contains(e.getStatus());
  }

  /**
   * The exception to throw.
   *
   * @param device its id
   * @param doing what was tried: {@code running squeezenet1_1}
   */
  static KerfException sentence(String device, String doing, CLException e) {
    String cause = CAUSES.getOrDefault(e.getStatus(), "OpenCL refused");
    return new KerfException(
        "device %s, %s: %s (%s)".formatted(device, doing, cause, status(e)), e);
  }
}
