package kerf.accel.opencl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Collectors;
import kerf.accel.DeviceListener;
import kerf.models.KerfException;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_program;

/**
 * The driver's compiler: programs from text and from binaries, owned by the caller. Thread-safe.
 *
 * @param listener hears when a text is built otherwise than it stands
 */
record ClCompiler(String deviceId, ClContext context, DeviceListener listener) {
  /** A compiler's log can be as long as the text; a sentence cannot. */
  private static final int MOST_LOG = 1500;

  /**
   * The program of a binary, or none when the driver does not take it.
   *
   * @throws CLException when the driver fails so that the context is of no more use
   */
  Optional<cl_program> load(byte[] binary) {
    try {
      return Optional.of(take(binary));
    } catch (CLException e) {
      if (Faults.poisons(e)) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /**
   * The program of a binary.
   *
   * @throws CLException when the driver does not take it
   */
  cl_program take(byte[] binary) {
    cl_program program =
        CL.clCreateProgramWithBinary(
            context.handle(),
            1,
            devices(),
            new long[] {binary.length},
            new byte[][] {binary},
            new int[1],
            null);
    boolean done = false;
    try {
      CL.clBuildProgram(program, 1, devices(), "", null, null);
      done = true;
      return program;
    } finally {
      if (!done) {
        CL.clReleaseProgram(program);
      }
    }
  }

  /**
   * Compiles a text, without the pragma where that is refused.
   *
   * @throws KerfException when the compiler refuses the text; its log is in the sentence
   * @throws CLException when the driver fails so that the context is of no more use
   */
  cl_program compile(KernelText text) {
    try {
      return compile(text, text.text());
    } catch (KerfException refused) {
      if (text.plain().equals(text.text())) {
        throw refused;
      }
      cl_program program = compile(text, text.plain());
      listener.note(
          "the compiler of %s refuses the pragma for fused multiply-add, so kernel %s is built without it and may be slower"
              .formatted(deviceId, text.id()));
      return program;
    }
  }

  private cl_program compile(KernelText text, String source) {
    cl_program program =
        CL.clCreateProgramWithSource(context.handle(), 1, new String[] {source}, null, null);
    boolean done = false;
    try {
      CL.clBuildProgram(program, 1, devices(), text.flags(), null, null);
      done = true;
      return program;
    } catch (CLException e) {
      if (Faults.poisons(e)) {
        throw e;
      }
      if (e.getStatus() == CL.CL_COMPILER_NOT_AVAILABLE) {
        throw new KerfException(
            "device %s has no compiler: it takes kernels that were built ahead of time (kerf fpga emit, then kerf run --bitstream)"
                .formatted(deviceId),
            e);
      }
      throw new KerfException(
          "device %s cannot build kernel %s (%s): %s"
              .formatted(deviceId, text.id(), Faults.status(e), log(program)),
          e);
    } finally {
      if (!done) {
        CL.clReleaseProgram(program);
      }
    }
  }

  private String log(cl_program program) {
    String log =
        Answers.buildLog(program, context.device())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" | "));
    return log.length() > MOST_LOG ? log.substring(0, MOST_LOG) + "..." : log;
  }

  /** What {@link #load} takes another time. */
  static byte[] binary(cl_program program) {
    long[] size = new long[1];
    CL.clGetProgramInfo(program, CL.CL_PROGRAM_BINARY_SIZES, Sizeof.size_t, Pointer.to(size), null);
    ByteBuffer binary =
        ByteBuffer.allocateDirect(Math.toIntExact(size[0])).order(ByteOrder.nativeOrder());
    CL.clGetProgramInfo(
        program,
        CL.CL_PROGRAM_BINARIES,
        Sizeof.POINTER,
        Pointer.to(new Pointer[] {Pointer.to(binary)}),
        null);
    byte[] content = new byte[binary.capacity()];
    binary.get(0, content);
    return content;
  }

  private cl_device_id[] devices() {
    return new cl_device_id[] {context.device()};
  }
}
