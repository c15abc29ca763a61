package kerf.accel.kernels.plan;

/**
 * A buffer of device memory that a plan needs.
 *
 * @param name for messages: the node or weight that it holds
 * @param length elements of 4 bytes each
 * @param floats initial content, never changed afterwards, or null
 * @param ints initial content of a table, or null; with neither, the buffer starts as zeros and
 *     keeps what kernels wrote from run to run
 */
public record BufferSpec(String name, int length, float[] floats, int[] ints) {
  /** Constant floats: packed weights. */
  public static BufferSpec of(String name, float[] content) {
    return new BufferSpec(name, content.length, content, null);
  }

  /** Constant integers: a shape or a table. */
  public static BufferSpec of(String name, int[] content) {
    return new BufferSpec(name, content.length, null, content);
  }

  /** Floats that kernels or transfers write, zero at first. */
  public static BufferSpec zeros(String name, int length) {
    return new BufferSpec(name, length, null, null);
  }

  /** Whether its content is known before the first run and stays. */
  public boolean constant() {
    return floats != null || ints != null;
  }
}
