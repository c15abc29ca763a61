package kerf.host.eval;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Who has the processor: threads that prepare pictures, all at once, or a network whose threads
 * take all of it. A network's threads wait for each other at every layer, and so for the one whose
 * processor somebody else has. Without turns both go on side by side.
 */
final class Turns {
  private final boolean wanted;
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  /**
   * @param wanted whether both want the same processor
   */
  Turns(boolean wanted) {
    this.wanted = wanted;
  }

  /** A short piece of work on pictures: a network waits for the whole of it. */
  <T> T preparing(Supplier<T> work) {
    return within(lock.readLock(), work);
  }

  /** A network's run. */
  <T> T computing(Supplier<T> run) {
    return within(lock.writeLock(), run);
  }

  private <T> T within(Lock turn, Supplier<T> work) {
    if (!wanted) {
      return work.get();
    }
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }
}
