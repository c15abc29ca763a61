package kerf.host.pipeline;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kerf.accel.Program;
import kerf.models.KerfException;

/** Work on a device that may never come back, outside of a pipeline's stages. */
public final class Deadline {
  /** From one look at a program that is begun again to the next. */
  private static final long PERIOD = 50_000_000;

  /** Drivers compile when a program is made or first run, which takes longer than any batch. */
  private static final int PREPARING = 5;

  private Deadline() {}

  /** How long making a program and first running it may take, where a batch may take so long. */
  public static Duration ofPreparing(Duration batch) {
    return batch.multipliedBy(PREPARING);
  }

  /** The same as {@link #call(Program, String, String, Duration, Supplier)} before there is one. */
  public static <T> T call(String device, String what, Duration limit, Supplier<T> work) {
    return call(null, device, what, limit, work);
  }

  /**
   * Closes a program; one whose device does not come back stays.
   *
   * @throws DeviceFault when it does not come back in time
   * @throws KerfException when the device refuses
   */
  public static void close(Program program, String device, Duration limit) {
    call(
        device,
        "the end of a program",
        limit,
        () -> {
          program.close();
          return device;
        });
  }

  /**
   * Works on a thread of its own, which stays where the device hangs and cannot be ended.
   *
   * @param program that is at work; null where there is none yet
   * @param device its id
   * @param what is done, for the message: {@code its first runs}
   * @throws DeviceFault when it does not come back in time
   * @throws KerfException what the work throws
   */
  public static <T> T call(
      Program program, String device, String what, Duration limit, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = Thread.ofPlatform().daemon().name("kerf-" + what + " of " + device).start(task);
    long start = System.nanoTime();
    while (true) {
      try {
        return result(task, Math.max(PERIOD, left(program, start, limit)), device, what);
      } catch (TimeoutException e) {
        DeviceFault late = DeviceFault.late(device, what, limit, e);
        if (left(program, start, limit) <= 0
            && !(program instanceof RestartingProgram restarting && restarting.restart(late))) {
          Hanging.add(thread);
          throw late;
        }
      }
    }
  }

  /** Nanoseconds until it is late; a program that began again has all its time once more. */
  private static long left(Program program, long start, Duration limit) {
    long begun =
        program instanceof RestartingProgram restarting
            ? Math.max(0, restarting.begunNanos() - start)
            : 0;
    return limit.toNanos() + begun - (System.nanoTime() - start);
  }

  private static <T> T result(FutureTask<T> task, long nanos, String device, String what)
      throws TimeoutException {
    try {
      return task.get(nanos, TimeUnit.NANOSECONDS);
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
