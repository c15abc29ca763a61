package kerf.host.worker;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kerf.models.DeviceException;
import kerf.models.KerfException;

/**
 * A process, with the last of what it prints.
 *
 * @param process running, or ended
 * @param output read by a thread
 */
record WorkerProcess(Process process, OutputTail output) {
  /** For a process that has closed its sockets to be gone, or to do what it was asked for last. */
  private static final long END_SECONDS = 10;

  /**
   * Starts it. The kernel kills a worker when the thread that started it ends: so one starts it,
   * reads what it prints, and stays as long as it does.
   */
  static WorkerProcess launch(ProcessBuilder builder, String device) throws IOException {
    CompletableFuture<WorkerProcess> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("kerf-worker of " + device)
        .start(
            () -> {
              try {
                started.complete(new WorkerProcess(builder.start(), new OutputTail()));
              } catch (IOException e) {
                started.completeExceptionally(e);
                return;
              }
              WorkerProcess made = started.join();
              made.output.read(made.process.getInputStream());
              made.process.onExit().join();
            });
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while a worker was started", e);
    }
  }

  /**
   * A connection of the process.
   *
   * @throws IOException when it ends before
   */
  Wire meet(Rendezvous meeting) throws IOException {
    var _ =
        process
            .onExit()
            .thenRun(
                () -> {
                  try {
                    meeting.close();
                  } catch (IOException _) {
                    // Whoever waits there closes it as well.
                  }
                });
    return meeting.accept();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it at once. */
  void kill() {
    process.destroyForcibly();
  }

  /** How it ended, once it has; what follows {@code the worker process}. */
  String words() {
    return Death.words(ended(), output.lines());
  }

  /** Waits for its end, and kills it when it does not end by itself; its exit code. */
  int ended() {
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new DeviceException("interrupted while a worker ended", e);
    }
  }
}
