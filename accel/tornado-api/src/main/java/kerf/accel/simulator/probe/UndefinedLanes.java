package kerf.accel.simulator.probe;

import java.util.function.BiConsumer;

/**
 * Where a vector reports that a lane was used before it was set. Outside a simulation nobody
 * listens, and the lane is zero.
 */
public final class UndefinedLanes {
  private static final ThreadLocal<BiConsumer<String, Integer>> LISTENER = new ThreadLocal<>();

  private UndefinedLanes() {}

  /** Sends this thread's reports to a listener, called with the vector's type and the lane. */
  public static void listen(BiConsumer<String, Integer> listener) {
    LISTENER.set(listener);
  }

  /** Ends the reports of this thread. */
  public static void ignore() {
    LISTENER.remove();
  }

  /**
   * A lane was used before it was set.
   *
   * @param vector the simple name of the vector's type
   * @param lane the lane that has no value yet
   */
  public static void report(String vector, int lane) {
    BiConsumer<String, Integer> listener = LISTENER.get();
    if (listener != null) {
      listener.accept(vector, lane);
    }
  }
}
