package kerf.host.pipeline;

/**
 * What a thread did from a time to another, by {@link System#nanoTime}.
 *
 * @param phase what
 * @param thread for example {@code decode 1}, or {@code 0.1 opencl:cpu0}: route 0, stage 1 and its
 *     device
 * @param device of the stage; empty for threads without one
 * @param batch number of the batch, from 0; -1 where there is none
 * @param startNanos when it began
 * @param endNanos when it ended
 */
public record Span(
    Phase phase, String thread, String device, long batch, long startNanos, long endNanos) {
  /**
   * Before the number of a plan in the name of a thread that had another stage in a plan before.
   */
  static final String PLAN = ", plan ";

  /** The thread of a stage: which route, and which stage of it, both from 0, on which device. */
  public static String thread(int route, int stage, String device) {
    return route + "." + stage + " " + device;
  }

  /** The name of its thread in any plan. */
  public String line() {
    int plan = thread.indexOf(PLAN);
    return plan < 0 ? thread : thread.substring(0, plan);
  }

  /** How long it took. */
  public long nanoseconds() {
    return endNanos - startNanos;
  }
}
