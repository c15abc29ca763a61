package kerf.host.worker;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kerf.accel.DeviceListener;
import kerf.host.pipeline.DeviceFault;
import kerf.host.pipeline.Incident;
import kerf.host.worker.Wire.Tag;
import kerf.models.DeviceException;
import kerf.models.KerfException;

/** A worker process with one device. Thread-safe. */
final class Worker {
  /** Far more than a JVM and a driver need to start. */
  static final long START_SECONDS = 60;

  /** For a process that has closed its sockets to be gone, or to do what it was asked for last. */
  private static final long END_SECONDS = 10;

  private final String device;
  private final Process process;
  private final OutputTail output;
  private final Wire control;
  private final Hello hello;
  private DeviceFault killed;

  private Worker(String device, Process process, OutputTail output, Wire control, Hello hello) {
    this.device = device;
    this.process = process;
    this.output = output;
    this.control = control;
    this.hello = hello;
  }

  /**
   * Starts one and waits for its device.
   *
   * @param device its id
   * @throws KerfException when the device cannot be opened there, in its words
   * @throws DeviceFault when the process ends or takes too long
   */
  static Worker start(String device, WorkerOptions options) {
    OutputTail output = new OutputTail();
    Process process = null;
    boolean done = false;
    try (Rendezvous meeting = Rendezvous.open()) {
      process = launched(WorkerCommand.of(device, meeting.socket(), options), device, output);
      Process started = process;
      CompletableFuture<Void> limit =
          new CompletableFuture<Void>().completeOnTimeout(null, START_SECONDS, TimeUnit.SECONDS);
      limit.thenRun(started::destroyForcibly);
      Wire control = met(meeting, started);
      Hello hello = hello(control);
      limit.cancel(false);
      Worker worker = new Worker(device, process, output, control, hello);
      DeviceListener listener = options.device().listener();
      Thread.ofPlatform()
          .daemon()
          .name("kerf-worker notes of " + device)
          .start(() -> listen(control, listener));
      done = true;
      return worker;
    } catch (IOException e) {
      throw new DeviceFault(
          Incident.Kind.DIED,
          "device %s: %s; --isolate none runs it in this process"
              .formatted(device, reason(process, output, e)),
          e);
    } finally {
      if (!done && process != null) {
        process.destroyForcibly();
      }
    }
  }

  private static String reason(Process process, OutputTail output, IOException e) {
    return process == null
        ? "its worker process cannot be started: " + e.getMessage()
        : "its worker process " + words(process, output) + " before it was ready";
  }

  /**
   * The kernel kills a worker when the thread that started it ends: so one starts it, reads what it
   * prints, and stays as long as it does.
   */
  private static Process launched(ProcessBuilder builder, String device, OutputTail output)
      throws IOException {
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("kerf-worker of " + device)
        .start(
            () -> {
              try {
                started.complete(builder.start());
              } catch (IOException e) {
                started.completeExceptionally(e);
                return;
              }
              Process process = started.join();
              output.read(process.getInputStream());
              process.onExit().join();
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

  /** A connection of the process, unless it ends before. */
  private static Wire met(Rendezvous meeting, Process process) throws IOException {
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

  private static Hello hello(Wire control) throws IOException {
    if (control.receive() == Tag.FAILED) {
      throw Failure.read(control.in()).exception();
    }
    return Hello.read(control.in());
  }

  private static void listen(Wire control, DeviceListener listener) {
    try {
      while (true) {
        if (control.receive() == Tag.NOTE) {
          listener.note(RecordCodec.readText(control.in()));
        } else {
          String task = RecordCodec.readText(control.in());
          int done = control.in().readInt();
          listener.progress(task, done, control.in().readInt());
        }
      }
    } catch (IOException _) {
      // It has ended: those who wait for a result will say so.
    }
  }

  Hello hello() {
    return hello;
  }

  long pid() {
    return process.pid();
  }

  /**
   * One more connection, for a program.
   *
   * @throws IOException when it has ended
   */
  Wire connect() throws IOException {
    try (Rendezvous meeting = Rendezvous.open()) {
      control.send(Tag.CONNECT, out -> RecordCodec.writeText(out, meeting.socket().toString()));
      return met(meeting, process);
    }
  }

  /** Ends it at once, whatever it is at; the first reason is the one that is told. */
  void kill(DeviceFault reason) {
    synchronized (this) {
      killed = killed == null && process.isAlive() ? reason : killed;
    }
    process.destroyForcibly();
  }

  /** Why it is at its end, once it is: it has closed a connection, or nothing else is heard. */
  DeviceFault end() {
    String words = words(process, output);
    synchronized (this) {
      return killed != null
          ? killed
          : new DeviceFault(
              Incident.Kind.DIED, "device " + device + ": its worker process " + words, null);
    }
  }

  private static String words(Process process, OutputTail output) {
    return Death.words(ended(process), output.lines());
  }

  /** Its exit code; it is killed when it does not end by itself. */
  private static int ended(Process process) {
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DeviceException("interrupted while a worker ended", e);
    }
  }

  /** Lets it close its device, and ends it. */
  void close() {
    try (control) {
      control.send(Tag.CLOSE, Wire.Body.NONE);
      ended(process);
    } catch (IOException _) {
      // It has ended before.
      process.destroyForcibly();
    }
  }
}
