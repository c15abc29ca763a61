package kerf.accel.simd;

/**
 * A stretch of the arena and the steps of the graph during which it must not be used for anything
 * else.
 */
final class Buffer {
  private final int size;
  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;
  private int at = -1;

  /**
   * @param size floats
   */
  Buffer(int size) {
    this.size = size;
  }

  int size() {
    return size;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  /** It is read or written by the node of that number. */
  void touch(int node) {
    first = Math.min(first, node);
    last = Math.max(last, node);
  }

  /** It keeps its content over all runs. */
  void keep() {
    first = Integer.MIN_VALUE;
    last = Integer.MAX_VALUE;
  }

  boolean livesWith(Buffer other) {
    return first <= other.last && other.first <= last;
  }

  void place(int offset) {
    at = offset;
  }

  /** Where it begins in the arena. */
  int at() {
    return at;
  }
}
