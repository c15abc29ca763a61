package kerf.accel.tornado;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Whose turn it is: TornadoVM's compiler, profiler and release of plans belong to one thread. */
final class Turns {
  /** Plans are compiled, profiled and closed one after the other; taken before the other lock. */
  static final Object ONE_AT_A_TIME = new Object();

  /** Runs share it. The profiler is on or off for all plans: who switches it must be alone. */
  private static final ReadWriteLock ALONE = new ReentrantReadWriteLock();

  private Turns() {}

  /** Runs plans, as others may meanwhile. */
  static void shared(Runnable action) {
    ALONE.readLock().lock();
    try {
      action.run();
    } finally {
      ALONE.readLock().unlock();
    }
  }

  /** Waits for whatever TornadoVM is doing, and keeps everyone out. */
  static <T> T alone(Supplier<T> action) {
    synchronized (ONE_AT_A_TIME) {
      ALONE.writeLock().lock();
      try {
        return action.get();
      } finally {
        ALONE.writeLock().unlock();
      }
    }
  }
}
