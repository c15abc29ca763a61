package kerf.accel.opencl;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jocl.cl_program;

/**
 * OpenCL objects that somebody owns; closing releases them, the last first, all of them even when
 * the driver refuses one. Not thread-safe.
 */
final class Releases implements AutoCloseable {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  cl_context add(cl_context context) {
    steps.push(() -> CL.clReleaseContext(context));
    return context;
  }

  cl_command_queue add(cl_command_queue queue) {
    steps.push(() -> CL.clReleaseCommandQueue(queue));
    return queue;
  }

  cl_mem add(cl_mem memory) {
    steps.push(() -> CL.clReleaseMemObject(memory));
    return memory;
  }

  cl_program add(cl_program program) {
    steps.push(() -> CL.clReleaseProgram(program));
    return program;
  }

  cl_kernel add(cl_kernel kernel) {
    steps.push(() -> CL.clReleaseKernel(kernel));
    return kernel;
  }

  /** Anything else that is to be undone. */
  void add(Runnable step) {
    steps.push(step);
  }

  /**
   * Releases everything; further calls do nothing.
   *
   * @throws CLException the first refusal, after the rest was released
   */
  @Override
  public void close() {
    CLException first = null;
    while (!steps.isEmpty()) {
      try {
        steps.pop().run();
      } catch (CLException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
