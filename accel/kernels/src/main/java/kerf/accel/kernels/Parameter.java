package kerf.accel.kernels;

/**
 * A kernel's parameter behind the KernelContext.
 *
 * @param name as in the method
 * @param type element type of the array
 * @param access whether the kernel reads or writes it
 */
public record Parameter(String name, Type type, Access access) {
  /** Element type. */
  public enum Type {
    /** 32-bit float. */
    FLOAT,
    /** 32-bit integer. */
    INT
  }

  /** Direction. */
  public enum Access {
    /** Read only. */
    READ,
    /** Written, every element that belongs to the result; never read. */
    WRITE
  }

  /** An array of floats that the kernel reads. */
  static Parameter in(String name) {
    return new Parameter(name, Type.FLOAT, Access.READ);
  }

  /** An array of floats that the kernel writes. */
  static Parameter out(String name) {
    return new Parameter(name, Type.FLOAT, Access.WRITE);
  }

  /** An array of integers that the kernel reads: its shape, or a table. */
  static Parameter table(String name) {
    return new Parameter(name, Type.INT, Access.READ);
  }
}
