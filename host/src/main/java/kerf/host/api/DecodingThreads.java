package kerf.host.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** The threads on which a session decodes the pictures that were handed to it. Thread-safe. */
final class DecodingThreads implements AutoCloseable {
  /** Differs from session to session. */
  private final String prefix = "kerf-decode-" + System.identityHashCode(this) + "-";

  private final ExecutorService threads;

  /**
   * @param count of threads, which start when they are needed and keep no JVM alive
   */
  DecodingThreads(int count) {
    threads =
        Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().name(prefix, 0).factory());
  }

  /**
   * Computes something on one of the threads.
   *
   * @throws RejectedExecutionException when they are closed
   */
  <T> CompletableFuture<T> submit(Supplier<T> action) {
    return CompletableFuture.supplyAsync(action, threads);
  }

  /**
   * Waits for what was submitted.
   *
   * @throws IllegalStateException when called on one of the threads, which would wait for itself
   */
  @Override
  public void close() {
    if (Thread.currentThread().getName().startsWith(prefix)) {
      throw new IllegalStateException("a session cannot be closed from its own threads");
    }
    threads.close();
  }
}
