package kerf.accel.opencl;

import org.jocl.cl_command_queue;

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
  private final DeviceMemory memory;

  /**
   * Allocates.
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
    memory = DeviceMemory.allocate(context, releases, bytes(), header);
  }

  /** Bytes on the device. */
  static long bytes(int length, int header, int canary) {
    // An empty buffer is an error in OpenCL.
    return Math.max(ELEMENT, header + ELEMENT * length + canary);
  }

  private long bytes() {
    return bytes(length, header, canary);
  }

  DeviceMemory memory() {
    return memory;
  }

  /** Fills the elements with zeros, and what lies around them with the canary. */
  void clear(cl_command_queue queue) {
    memory.fill(queue, (byte) 0, 0, bytes());
    if (canary > 0) {
      memory.fill(queue, CANARY, 0, header);
      memory.fill(queue, CANARY, bytes() - canary, canary);
    }
  }

  /** Writes all elements: they are copied when this returns, and in place when the queue is. */
  void write(cl_command_queue queue, float[] content) {
    if (length > 0) {
      memory.write(queue, header, content);
    }
  }

  /** Writes all elements: they are copied when this returns, and in place when the queue is. */
  void write(cl_command_queue queue, int[] content) {
    if (length > 0) {
      memory.write(queue, header, content);
    }
  }

  /**
   * Reads all elements. What computes them must be done: Java collects no garbage meanwhile.
   *
   * @param into of the buffer's length
   */
  void read(cl_command_queue queue, float[] into) {
    if (length > 0) {
      memory.read(queue, header, into);
    }
  }

  /**
   * Looks whether a kernel wrote around the elements.
   *
   * @throws IllegalStateException when one did
   */
  void checkCanary(cl_command_queue queue) {
    if (canary > 0) {
      intact(queue, 0, header, "before");
      intact(queue, Math.toIntExact(bytes()) - canary, canary, "behind");
    }
  }

  private void intact(cl_command_queue queue, int offset, int size, String where) {
    byte[] found = new byte[size];
    memory.read(queue, offset, found);
    for (int at = 0; at < size; at++) {
      if (found[at] != CANARY) {
        throw new IllegalStateException(
            "a kernel wrote %s buffer %s, at byte %d of the canary".formatted(where, name, at));
      }
    }
  }
}
