package kerf.host.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.ImageDevice;
import kerf.host.worker.Wire.Tag;

/** A worker process: opens one device, and runs its programs until its host says or ends. */
public final class WorkerMain {
  private final Wire control;
  private final CompletableFuture<Device> device = new CompletableFuture<>();

  private WorkerMain(Wire control) {
    this.control = control;
  }

  /** Started by {@link IsolatedDevice} only. */
  public static void main(String[] words) throws IOException {
    WorkerArguments arguments = WorkerArguments.of(words);
    Libc.leaveTerminal();
    Libc.dieWithParent();
    if (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) != arguments.parent()) {
      // It ended before the kernel was told to look.
      Libc.end();
    }
    Thread.setDefaultUncaughtExceptionHandler(
        (_, thrown) -> {
          thrown.printStackTrace();
          System.err.println(thrown);
          Libc.end();
        });
    new WorkerMain(Wire.to(arguments.socket())).work(arguments);
  }

  private void work(WorkerArguments arguments) throws IOException {
    DeviceOptions options =
        new DeviceOptions(
            arguments.threads(),
            arguments.cache(),
            arguments.measuring(),
            listener(),
            arguments.images());
    Devices devices = Devices.discover(options);
    Thread.ofPlatform().name("kerf-control").start(() -> obey(devices));
    Device found;
    try {
      found = devices.byId(arguments.device());
      if (found instanceof ImageDevice fpga) {
        fpga.load();
      }
    } catch (RuntimeException e) {
      control.send(Tag.FAILED, Failure.of(e)::write);
      return;
    }
    device.complete(found);
    control.send(Tag.HELLO, Hello.of(found)::write);
  }

  private DeviceListener listener() {
    return new DeviceListener() {
      @Override
      public void note(String sentence) {
        tell(Tag.NOTE, out -> RecordCodec.writeText(out, sentence));
      }

      @Override
      public void progress(String task, int done, int all) {
        tell(
            Tag.PROGRESS,
            out -> {
              RecordCodec.writeText(out, task);
              out.writeInt(done);
              out.writeInt(all);
            });
      }
    };
  }

  private void tell(Tag tag, Wire.Body body) {
    try {
      control.send(tag, body);
    } catch (IOException _) {
      Libc.end();
    }
  }

  /** Programs run on threads of their own: this one is free to hear that the host has ended. */
  private void obey(Devices devices) {
    try {
      while (control.receive() == Tag.CONNECT) {
        Path socket = Path.of(RecordCodec.readText(control.in()));
        ProgramService service = new ProgramService(Wire.to(socket), device.join());
        Thread.ofPlatform().daemon().name("kerf-program").start(service);
      }
      devices.close();
    } catch (IOException _) {
      // The host has ended.
    }
    Libc.end();
  }
}
