package kerf.accel.simd;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A step with the memory it works on, and the counters by which threads share its tasks. It is made
 * once and run many times. A thread that comes late, even from an earlier run of the same job,
 * finds either no task left or one that is to be done: {@link #begin} resets the counters only when
 * everything that a task reads is in place.
 */
final class Job {
  private final Step step;
  private final int tasks;
  private final float[] mem;
  private final int scratch;
  private final int scratchEach;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /**
   * @param mem the arena
   * @param scratch where in the arena the threads' own floats begin
   * @param scratchEach floats per thread
   */
  Job(Step step, float[] mem, int scratch, int scratchEach) {
    this.step = step;
    this.tasks = step.tasks();
    this.mem = mem;
    this.scratch = scratch;
    this.scratchEach = scratchEach;
    next.set(tasks);
  }

  int tasks() {
    return tasks;
  }

  Step step() {
    return step;
  }

  void begin() {
    failure.set(null);
    done.set(0);
    next.set(0);
  }

  /** Takes tasks until none is left. */
  void work(int thread) {
    for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
      boolean ran = false;
      try {
        step.run(mem, task, scratch + thread * scratchEach);
        ran = true;
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      } finally {
        if (!ran) { // also on an Error, which ends the thread: the caller must not take the result
          failure.compareAndSet(null, new IllegalStateException("a thread died"));
          giveUp();
        }
        done.incrementAndGet();
      }
    }
  }

  /** Counts the tasks that nobody has taken as done, so that nobody waits for them. */
  private void giveUp() {
    int left = tasks - next.getAndAdd(tasks);
    if (left > 0) {
      done.addAndGet(left);
    }
  }

  boolean done() {
    return done.get() >= tasks;
  }

  /** Throws in the caller's thread what a task threw. */
  void rethrow() {
    Exception e = failure.get();
    if (e != null) {
      throw new IllegalStateException(
          "step " + step.getClass().getSimpleName() + " failed: " + e, e);
    }
  }
}
