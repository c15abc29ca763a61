package kerf.host.worker;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kerf.accel.DeviceListener;
import kerf.host.pipeline.DeviceFault;
import kerf.host.pipeline.Incident;
import kerf.host.worker.Wire.Tag;
import kerf.models.KerfException;

/** A worker process with one device. Thread-safe. */
final class Worker {
  /** Far more than a JVM and a driver need to start. */
  static final long START_SECONDS = 60;

  private final String device;
  private final WorkerProcess process;
  private final Wire control;
  private final Hello hello;
  private DeviceFault killed;

  private Worker(String device, WorkerProcess process, Wire control, Hello hello) {
    this.device = device;
    this.process = process;
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
    WorkerProcess process = null;
    boolean done = false;
    try (Rendezvous meeting = Rendezvous.open()) {
      process = WorkerProcess.launch(WorkerCommand.of(device, meeting.socket(), options), device);
      CompletableFuture<Void> limit =
          new CompletableFuture<Void>().completeOnTimeout(null, START_SECONDS, TimeUnit.SECONDS);
      var _ = limit.thenRun(process::kill);
      Wire control = process.meet(meeting);
      Hello hello = hello(control);
      limit.cancel(false);
      DeviceListener listener = options.device().listener();
      Thread.ofPlatform()
          .daemon()
          .name("kerf-worker notes of " + device)
          .start(() -> listen(control, listener));
      done = true;
      return new Worker(device, process, control, hello);
    } catch (IOException e) {
      String reason =
          process == null
              ? "its worker process cannot be started: " + e.getMessage()
              : "its worker process " + process.words() + " before it was ready";
      throw new DeviceFault(
          Incident.Kind.DIED,
          "device %s: %s; --isolate none runs it in this process".formatted(device, reason),
          e);
    } finally {
      if (!done && process != null) {
        process.kill();
      }
    }
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
      return process.meet(meeting);
    }
  }

  /** Ends it at once, whatever it is at; the first reason is the one that is told. */
  void kill(DeviceFault reason) {
    synchronized (this) {
      killed = killed == null && process.isAlive() ? reason : killed;
    }
    process.kill();
  }

  /** Why it is at its end, once it is: it has closed a connection, or nothing else is heard. */
  DeviceFault end() {
    String words = process.words();
    synchronized (this) {
      return killed != null
          ? killed
          : new DeviceFault(
              Incident.Kind.DIED, "device " + device + ": its worker process " + words, null);
    }
  }

  /** Lets it close its device, and ends it. */
  void close() {
    try (control) {
      control.send(Tag.CLOSE, Wire.Body.NONE);
      process.ended();
    } catch (IOException _) {
      // It has ended before.
      process.kill();
    }
  }
}
