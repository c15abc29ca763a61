package kerf.accel.opencl;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_command_queue;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;

/**
 * Bytes that kernels work on: how they are reached. Transfers block; no kernel that touches the
 * bytes may be under way.
 */
sealed interface DeviceMemory {
  /** Makes it a kernel's argument. */
  void bind(cl_kernel kernel, int index);

  /** Copies all of an array to the device. */
  void write(cl_command_queue queue, int offset, float[] from);

  /** Copies all of an array to the device. */
  void write(cl_command_queue queue, int offset, int[] from);

  /** Fills an array from the device. */
  void read(cl_command_queue queue, int offset, float[] into);

  /** Fills an array from the device. */
  void read(cl_command_queue queue, int offset, byte[] into);

  /** Repeats a byte. */
  void fill(cl_command_queue queue, byte value, long offset, long size);

  /**
   * Allocates, aligned as far as the device permits.
   *
   * @param header bytes in front of what is worth aligning
   */
  static DeviceMemory allocate(ClContext context, Releases releases, long bytes, int header) {
    // The host sees no more of it at a time.
    boolean addressable = bytes <= Integer.MAX_VALUE - Shared.LINE;
    return context.info().sharesPointers() && addressable
        ? Shared.allocate(context, releases, bytes, header)
        : Buffer.allocate(context, releases, bytes);
  }

  /** A buffer object. Where device and host share memory, as the driver likes it for that. */
  record Buffer(cl_mem memory) implements DeviceMemory {
    private static Buffer allocate(ClContext context, Releases releases, long bytes) {
      long flags =
          CL.CL_MEM_READ_WRITE | (context.info().sharesMemory() ? CL.CL_MEM_ALLOC_HOST_PTR : 0);
      return new Buffer(
          releases.add(CL.clCreateBuffer(context.handle(), flags, bytes, null, null)));
    }

    @Override
    public void bind(cl_kernel kernel, int index) {
      CL.clSetKernelArg(kernel, index, Sizeof.cl_mem, Pointer.to(memory));
    }

    @Override
    public void write(cl_command_queue queue, int offset, float[] from) {
      write(queue, offset, (long) Float.BYTES * from.length, Pointer.to(from));
    }

    @Override
    public void write(cl_command_queue queue, int offset, int[] from) {
      write(queue, offset, (long) Integer.BYTES * from.length, Pointer.to(from));
    }

    private void write(cl_command_queue queue, long offset, long size, Pointer from) {
      CL.clEnqueueWriteBuffer(queue, memory, true, offset, size, from, 0, null, null);
    }

    @Override
    public void read(cl_command_queue queue, int offset, float[] into) {
      read(queue, offset, (long) Float.BYTES * into.length, Pointer.to(into));
    }

    @Override
    public void read(cl_command_queue queue, int offset, byte[] into) {
      read(queue, offset, into.length, Pointer.to(into));
    }

    private void read(cl_command_queue queue, long offset, long size, Pointer into) {
      CL.clEnqueueReadBuffer(queue, memory, true, offset, size, into, 0, null, null);
    }

    @Override
    public void fill(cl_command_queue queue, byte value, long offset, long size) {
      byte[] pattern = {value};
      CL.clEnqueueFillBuffer(
          queue, memory, Pointer.to(pattern), pattern.length, offset, size, 0, null, null);
    }
  }

  /**
   * Shared virtual memory, a part of which can be an argument: what follows the header begins at a
   * cache line. Vectors of 16 floats that cross two lines cost PoCL's kernels 5 to 60 % of their
   * speed.
   *
   * @param bytes from where the kernel's argument points
   * @param start the same place
   */
  record Shared(ByteBuffer bytes, Pointer start) implements DeviceMemory {
    private static final int LINE = 64;

    private static Shared allocate(ClContext context, Releases releases, long size, int header) {
      int shift = Math.floorMod(-header, LINE);
      long flags = CL.CL_MEM_READ_WRITE | CL.CL_MEM_SVM_FINE_GRAIN_BUFFER;
      Pointer base = CL.clSVMAlloc(context.handle(), flags, size + shift, LINE);
      if (base == null) {
        throw new CLException("clSVMAlloc", CL.CL_MEM_OBJECT_ALLOCATION_FAILURE);
      }
      releases.add(() -> CL.clSVMFree(context.handle(), base));
      ByteBuffer bytes = base.getByteBuffer(shift, size).order(ByteOrder.nativeOrder());
      return new Shared(bytes, base.withByteOffset(shift));
    }

    @Override
    public void bind(cl_kernel kernel, int index) {
      CL.clSetKernelArgSVMPointer(kernel, index, start);
    }

    @Override
    public void write(cl_command_queue queue, int offset, float[] from) {
      bytes.slice(offset, bytes.capacity() - offset).order(bytes.order()).asFloatBuffer().put(from);
    }

    @Override
    public void write(cl_command_queue queue, int offset, int[] from) {
      bytes.slice(offset, bytes.capacity() - offset).order(bytes.order()).asIntBuffer().put(from);
    }

    @Override
    public void read(cl_command_queue queue, int offset, float[] into) {
      bytes.slice(offset, bytes.capacity() - offset).order(bytes.order()).asFloatBuffer().get(into);
    }

    @Override
    public void read(cl_command_queue queue, int offset, byte[] into) {
      bytes.get(offset, into);
    }

    @Override
    public void fill(cl_command_queue queue, byte value, long offset, long size) {
      MemorySegment.ofBuffer(bytes).asSlice(offset, size).fill(value);
    }
  }
}
