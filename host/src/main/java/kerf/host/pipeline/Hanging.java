package kerf.host.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The threads of this process that a device does not give back. While there is one, drivers may not
 * let the process end: their own end waits for the device.
 */
public final class Hanging {
  private static final List<Thread> THREADS = new CopyOnWriteArrayList<>();

  private Hanging() {}

  /** A thread was given up. */
  static void add(Thread thread) {
    THREADS.add(thread);
  }

  /** Whether a thread that was given up has not come back since. */
  public static boolean any() {
    return THREADS.stream().anyMatch(Thread::isAlive);
  }
}
