package kerf.accel.simd;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The threads of a device. Programs take turns: whoever runs one holds the whole crew until its
 * last step, so several callers neither oversubscribe the processor nor wait for each other in a
 * circle. The caller works as thread 0; the others are daemons that look for work for a moment
 * after each step, since the next one comes within microseconds, and then sleep.
 */
final class Crew implements AutoCloseable {
  /** How long an idle worker spins before it sleeps; waking it takes some 50 us. */
  private static final long SPIN_NANOS = 100_000;

  /** Spins between two looks at the clock. */
  private static final int SPINS = 64;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Worker[] workers;
  private Job current;
  private volatile int epoch;
  private volatile boolean closed;

  /**
   * @param threads including the caller's
   */
  Crew(int threads) {
    workers = new Worker[threads - 1];
    for (int i = 0; i < workers.length; i++) {
      workers[i] = new Worker(i + 1);
      workers[i].start();
    }
  }

  int threads() {
    return workers.length + 1;
  }

  /**
   * Runs jobs one after another; without an iterator, for it would be an object in each run.
   *
   * @throws IllegalStateException when the device is closed
   */
  void run(List<Job> jobs) {
    turn.lock();
    try {
      for (int i = 0; i < jobs.size(); i++) {
        run(jobs.get(i));
      }
    } finally {
      turn.unlock();
    }
  }

  /**
   * Runs jobs one after another, and looks at the clock between them.
   *
   * @return nanoseconds of each, from the end of the one before it
   * @throws IllegalStateException when the device is closed
   */
  long[] time(List<Job> jobs) {
    long[] times = new long[jobs.size()];
    turn.lock();
    try {
      long before = System.nanoTime();
      for (int i = 0; i < times.length; i++) {
        run(jobs.get(i));
        long after = System.nanoTime();
        times[i] = after - before;
        before = after;
      }
    } finally {
      turn.unlock();
    }
    return times;
  }

  private void run(Job job) {
    if (closed) {
      throw new IllegalStateException("the device is closed");
    }
    job.begin();
    if (workers.length > 0 && job.tasks() > 1) {
      current = job;
      announce();
    }
    try {
      job.work(0);
    } finally {
      await(job); // also after an Error: nobody may write the memory that the next caller uses
    }
    job.rethrow();
  }

  /** Waits for tasks that others still run: some microseconds, unless one lost its processor. */
  @SuppressWarnings("ThreadPriorityCheck") // yielding is the courtesy for that case, not the rule
  private static void await(Job job) {
    for (int spins = 0; !job.done(); spins++) {
      if (spins < SPINS * SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  /**
   * The write of {@code epoch} publishes {@code current}; only the holder of the turn gets here.
   */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  private void announce() {
    epoch++;
    for (Worker worker : workers) {
      worker.wake();
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      announce();
    } finally {
      turn.unlock();
    }
  }

  private final class Worker extends Thread {
    private final int number;
    private volatile boolean asleep;

    Worker(int number) {
      super("kerf-simd-" + number);
      this.number = number;
      setDaemon(true);
    }

    @Override
    public void run() {
      int seen = 0;
      while (!closed) {
        if (epoch == seen) {
          await(seen);
        } else {
          seen = epoch;
          Job job = current;
          if (job != null) { // closing announces too, perhaps before any job
            job.work(number);
          }
        }
      }
    }

    private void await(int seen) {
      long start = System.nanoTime();
      while (System.nanoTime() - start < SPIN_NANOS) {
        for (int i = 0; i < SPINS; i++) {
          if (epoch != seen || closed) {
            return;
          }
          Thread.onSpinWait();
        }
      }
      asleep = true;
      while (epoch == seen && !closed) {
        LockSupport.park(this);
      }
      asleep = false;
    }

    private void wake() {
      if (asleep) {
        LockSupport.unpark(this);
      }
    }
  }
}
