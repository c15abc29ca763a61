package kerf.host.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A bounded queue that can be closed under whoever waits. */
final class Channel<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;
  private boolean closed;

  Channel(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Waits for room.
   *
   * @return false when the channel is closed: the item was not taken
   */
  synchronized boolean put(T item) {
    awaitUntil(() -> closed || items.size() < capacity);
    if (closed) {
      return false;
    }
    items.add(item);
    notifyAll();
    return true;
  }

  /** Waits for an item; null once the channel is closed, whatever it holds. */
  synchronized T take() {
    awaitUntil(() -> closed || !items.isEmpty());
    return poll();
  }

  /** An item if there is one; null too once the channel is closed. */
  synchronized T poll() {
    if (closed || items.isEmpty()) {
      return null;
    }
    T item = items.removeFirst();
    notifyAll();
    return item;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** What nobody took. */
  synchronized List<T> drain() {
    List<T> left = new ArrayList<>(items);
    items.clear();
    return left;
  }

  /** Threads of a pipeline are ended by closing channels, never by interruption. */
  private synchronized void awaitUntil(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }
}
