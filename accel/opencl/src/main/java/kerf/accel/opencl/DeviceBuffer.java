package kerf.accel.opencl;

import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_mem;

/**
 * One of a program's buffers: a header, the elements of 4 bytes, and in tests a canary behind them.
 *
 * <p>Elements move between Java's arrays and the device in one step. Mappings would not save it,
 * since Java's arrays cannot be the device's memory, and JOCL starts a thread for each unmapping,
 * which releases an event when the context may be gone: PoCL does not survive that.
 */
final class DeviceBuffer {
  /** Any value will do that kernels are unlikely to write. */
  private static final byte CANARY = (byte) 0xA5;

  private static final long ELEMENT = Integer.BYTES;

  private final String name;
  private final int length;
  private final int header;
  private final int canary;
  private final cl_mem memory;

  /**
   * Allocates; where device and host share memory, as the driver likes it for that.
   *
   * @param name for messages
   * @param length elements
   * @param header bytes in front of the elements
   * @param canary bytes behind them, a multiple of 4; 0 outside of tests
   */
  DeviceBuffer(
      ClContext context, Releases releases, String name, int length, int header, int canary) {
    this.name = name;
    this.length = length;
    this.header = header;
    this.canary = canary;
    long flags =
        CL.CL_MEM_READ_WRITE | (context.info().sharesMemory() ? CL.CL_MEM_ALLOC_HOST_PTR : 0);
    memory = releases.add(CL.clCreateBuffer(context.handle(), flags, bytes(), null, null));
  }

  /** Bytes on the device. */
  static long bytes(int length, int header, int canary) {
    // An empty buffer is an error in OpenCL.
    return Math.max(ELEMENT, header + ELEMENT * length + canary);
  }

  private long bytes() {
    return bytes(length, header, canary);
  }

  cl_mem memory() {
    return memory;
  }

  /** Fills the elements with zeros, and what lies around them with the canary. */
  void clear(cl_command_queue queue) {
    fill(queue, (byte) 0, 0, bytes());
    if (canary > 0) {
      fill(queue, CANARY, 0, header);
      fill(queue, CANARY, bytes() - canary, canary);
    }
  }

  private void fill(cl_command_queue queue, byte value, long offset, long size) {
    if (size > 0) {
      byte[] pattern = {value, value, value, value};
      CL.clEnqueueFillBuffer(
          queue, memory, Pointer.to(pattern), pattern.length, offset, size, 0, null, null);
    }
  }

  /** Writes all elements: they are copied when this returns, and in place when the queue is. */
  void write(cl_command_queue queue, float[] content) {
    write(queue, Pointer.to(content));
  }

  /** Writes all elements: they are copied when this returns, and in place when the queue is. */
  void write(cl_command_queue queue, int[] content) {
    write(queue, Pointer.to(content));
  }

  private void write(cl_command_queue queue, Pointer content) {
    if (length > 0) {
      CL.clEnqueueWriteBuffer(
          queue, memory, true, header, ELEMENT * length, content, 0, null, null);
    }
  }

  /**
   * Reads all elements. What computes them must be done: Java collects no garbage meanwhile.
   *
   * @param into of the buffer's length
   */
  void read(cl_command_queue queue, float[] into) {
    if (length > 0) {
      read(queue, header, ELEMENT * length, Pointer.to(into));
    }
  }

  private void read(cl_command_queue queue, long offset, long size, Pointer into) {
    CL.clEnqueueReadBuffer(queue, memory, true, offset, size, into, 0, null, null);
  }

  /**
   * Looks whether a kernel wrote around the elements.
   *
   * @throws IllegalStateException when one did
   */
  void checkCanary(cl_command_queue queue) {
    if (canary > 0) {
      intact(queue, 0, header, "before");
      intact(queue, bytes() - canary, canary, "behind");
    }
  }

  private void intact(cl_command_queue queue, long offset, int size, String where) {
    byte[] found = new byte[size];
    read(queue, offset, size, Pointer.to(found));
    for (int at = 0; at < size; at++) {
      if (found[at] != CANARY) {
        throw new IllegalStateException(
            "a kernel wrote %s buffer %s, at byte %d of the canary".formatted(where, name, at));
      }
    }
  }
}
