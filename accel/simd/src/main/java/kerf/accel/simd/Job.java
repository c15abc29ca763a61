package kerf.accel.simd;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A step with the memory it works on, and the counters by which threads share its tasks. It is made
 * once and run many times. Each thread has a range of the tasks, the same in every run and of
 * neighbouring parts of a picture, so that most of what a thread reads it has written itself; who
 * is done with its own goes on in the others'. A thread that comes late, even from an earlier run
 * of the same job, finds either no task left or one that is to be done: {@link #begin} resets the
 * counters only when everything that a task reads is in place.
 */
final class Job {
  /** Counters from one range's to the next: each has a cache line to itself, and its neighbour. */
  private static final int APART = 32;

  private final Step step;
  private final int tasks;
  private final float[] mem;
  private final int scratch;
  private final int scratchEach;
  private final int threads;
  private final AtomicIntegerArray next;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /**
   * @param mem the arena
   * @param scratch where in the arena the threads' own floats begin
   * @param scratchEach floats per thread
   * @param threads that may work on it
   */
  Job(Step step, float[] mem, int scratch, int scratchEach, int threads) {
    this.step = step;
    this.tasks = step.tasks();
    this.mem = mem;
    this.scratch = scratch;
    this.scratchEach = scratchEach;
    this.threads = threads;
    next = new AtomicIntegerArray(threads * APART);
    for (int range = 0; range < threads; range++) {
      next.set(range * APART, end(range));
    }
  }

  /**
   * The first task of a range, and the one behind the last of the range before it.
   *
   * @param ranges into which the tasks are cut
   */
  static int first(int range, int tasks, int ranges) {
    return (int) ((long) tasks * range / ranges);
  }

  private int first(int range) {
    return first(range, tasks, threads);
  }

  private int end(int range) {
    return first(range + 1);
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
    for (int range = 0; range < threads; range++) {
      next.set(range * APART, first(range));
    }
  }

  /** Takes tasks until none is left. */
  void work(int thread) {
    for (int i = 0; i < threads; i++) {
      int range = (thread + i) % threads;
      int end = end(range);
      for (int task = take(range); task < end; task = take(range)) {
        run(task, thread);
      }
    }
  }

  private int take(int range) {
    return next.getAndIncrement(range * APART);
  }

  private void run(int task, int thread) {
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

  /** Counts the tasks that nobody has taken as done, so that nobody waits for them. */
  private void giveUp() {
    for (int range = 0; range < threads; range++) {
      int left = end(range) - next.getAndAdd(range * APART, tasks);
      if (left > 0) {
        done.addAndGet(left);
      }
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
