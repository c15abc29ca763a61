package kerf.host.pipeline;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kerf.models.KerfException;

/** Work on a device that may never come back, outside of a pipeline's stages. */
public final class Deadline {
  private static final double MILLI = 1e-3;

  private Deadline() {}

  /**
   * Works on a thread of its own, which stays where the device hangs.
   *
   * @param device its id
   * @param what is done, for the message: {@code its first runs}
   * @throws DeviceFault when it does not come back in time
   * @throws KerfException what the work throws
   */
  public static <T> T call(String device, String what, Duration limit, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofPlatform().daemon().name("kerf-" + what + " of " + device).start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      String reason =
          String.format(
              Locale.ROOT,
              "device %s did not finish %s within %.1f s",
              device,
              what,
              limit.toMillis() * MILLI);
      throw new DeviceFault(Incident.Kind.LATE, reason, e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while " + device + " was at " + what, e);
    }
  }
}
