package kerf.accel.simd;

/**
 * A piece of a program that runs after the one before it. Its tasks are independent of each other:
 * no task reads what another writes, and every element is written by one task alone, so a result
 * does not depend on how many threads took part.
 */
interface Step {
  /** Number of tasks, at least 1. */
  int tasks();

  /** Floats that a thread needs for itself while it runs a task. */
  default int scratch() {
    return 0;
  }

  /**
   * One task.
   *
   * @param mem the arena
   * @param task from 0 to {@link #tasks} - 1
   * @param scratch where in the arena the thread's own floats begin
   */
  void run(float[] mem, int task, int scratch);
}
