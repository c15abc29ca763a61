package kerf.accel.kernels.plan;

/**
 * Device memory in the making: content, or room that may be shared with others that do not live at
 * the same time.
 */
final class DraftBuffer {
  /** Head of memory that is not for values. */
  static final int NO_HEAD = 0;

  private final int id;
  private final BufferSpec spec;
  private final int head;
  private boolean pinned;
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  /**
   * @param id number in the draft
   * @param spec name, length and content
   * @param head zeros at its beginning, which stay zeros only among memory of the same head
   */
  DraftBuffer(int id, BufferSpec spec, int head) {
    this.id = id;
    this.spec = spec;
    this.head = head;
  }

  int id() {
    return id;
  }

  BufferSpec spec() {
    return spec;
  }

  int head() {
    return head;
  }

  /** It holds an input or output of the plan and is shared with none. */
  void pin() {
    pinned = true;
  }

  boolean pinned() {
    return pinned;
  }

  /** It is read or written by the launch of that number. */
  void touch(int launch) {
    first = Math.min(first, launch);
    last = Math.max(last, launch);
  }

  /** True when some launch uses it. */
  boolean used() {
    return last >= 0;
  }

  boolean livesWith(DraftBuffer other) {
    return first <= other.last && other.first <= last;
  }
}
