package kerf.accel.simulator;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Runs the work-items of one group, exactly one at a time: each on a virtual thread that passes a
 * baton. A seeded run passes it at accesses too, an unseeded one at barriers and ends only. All
 * state but the baton belongs to whoever holds it.
 */
final class GroupSchedule {
  /** What the owner wants to know. */
  interface Listener {
    /** All items reached the same barrier; none has gone on yet. */
    void released(Barrier barrier);

    /**
     * An item waits at a barrier that another does not reach.
     *
     * @param waiting the item that waits
     * @param other the item that ended, or waits elsewhere
     * @param elsewhere where that waits; null if it ended
     */
    void diverged(int waiting, Barrier barrier, int other, Barrier elsewhere);
  }

  private static final int NOBODY = -1;

  /** In a seeded run an item makes 1 to this many accesses before another may run. */
  private static final int BURST = 32;

  private final IntConsumer body;
  private final Listener listener;
  private final SplittableRandom random;
  private final Thread conductor = Thread.currentThread();
  private final Thread[] threads;
  private final boolean[] started;
  private final Barrier[] waitingAt;

  /** The items that can run, the running one at {@code slot}. */
  private final int[] ready;

  private int readyCount;
  private int slot;
  private int ended;
  private int left;
  private boolean aborted;
  private Throwable failure;
  private volatile int running = NOBODY;

  /**
   * A schedule of one group, to be run by the thread that makes it.
   *
   * @param body runs the item of that number to its end
   * @param random draws the interleaving; null for the cheapest order
   */
  GroupSchedule(int items, IntConsumer body, Listener listener, SplittableRandom random) {
    this.body = body;
    this.listener = listener;
    this.random = random;
    threads = new Thread[items];
    started = new boolean[items];
    waitingAt = new Barrier[items];
    ready = new int[items];
  }

  /**
   * Returns when all items have ended.
   *
   * @throws RuntimeException what an item's body threw, as also an Error
   */
  void run() {
    for (int i = threads.length - 1; i >= 0; i--) {
      int item = i;
      threads[i] = Thread.ofVirtual().unstarted(() -> runItem(item));
      ready[readyCount++] = i;
    }
    passOn();
    while (running != NOBODY) {
      LockSupport.park(this);
    }
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }

  /** The item that holds the baton. */
  int running() {
    return running;
  }

  /**
   * The running item touches memory: another may go first.
   *
   * @throws GroupAborted if the group cannot go on
   */
  void access() {
    if (--left > 0) {
      return;
    }
    int item = running;
    passOn();
    await(item);
  }

  /**
   * The running item reached a barrier; returns when all have.
   *
   * @throws GroupAborted if the group cannot go on
   */
  void barrier(Barrier barrier) {
    int item = running;
    waitingAt[item] = barrier;
    ready[slot] = ready[--readyCount];
    passOn();
    await(item);
  }

  /** The group cannot go on: every other item ends at its next access or barrier. */
  void abort() {
    aborted = true;
  }

  private void runItem(int item) {
    try {
      if (!aborted) {
        body.accept(item);
      }
    } catch (RuntimeException | Error e) {
      failure = e; // The conductor throws it on.
      aborted = true;
    } finally {
      ended++;
      ready[slot] = ready[--readyCount];
      passOn();
    }
  }

  private void await(int item) {
    while (running != item) {
      LockSupport.park(this);
    }
    if (aborted) {
      throw new GroupAborted();
    }
  }

  private void passOn() {
    if (readyCount == 0 && ended < threads.length) {
      settle();
    }
    if (readyCount == 0) {
      running = NOBODY;
      LockSupport.unpark(conductor);
      return;
    }
    slot = random == null ? readyCount - 1 : random.nextInt(readyCount);
    left = random == null ? Integer.MAX_VALUE : 1 + random.nextInt(BURST);
    int next = ready[slot];
    int before = running;
    running = next;
    if (!started[next]) {
      started[next] = true;
      threads[next].start();
    } else if (next != before) {
      LockSupport.unpark(threads[next]);
    }
  }

  /** No item can run and some wait: all of them at one barrier, or the group diverged. */
  private void settle() {
    int first = waiting(0);
    if (!aborted) {
      compare(first);
    }
    if (!aborted) {
      listener.released(waitingAt[first]);
    }
    for (int i = threads.length - 1; i >= 0; i--) {
      if (waitingAt[i] != null) {
        ready[readyCount++] = i;
        waitingAt[i] = null;
      }
    }
  }

  private void compare(int first) {
    for (int i = 0; i < threads.length && !aborted; i++) {
      if (!waitingAt[first].equals(waitingAt[i])) {
        listener.diverged(first, waitingAt[first], i, waitingAt[i]);
        aborted = true;
      }
    }
  }

  private int waiting(int from) {
    int i = from;
    while (waitingAt[i] == null) {
      i++;
    }
    return i;
  }
}
