package kerf.host.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Devices that run the whole network again and again, each on a thread of its own, until closed.
 */
final class Load implements AutoCloseable {
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch underWay;
  private final AtomicReference<String> failure = new AtomicReference<>();
  private volatile boolean closed;

  /**
   * Compiles for each device, and returns when each has run once.
   *
   * @throws KerfException when a device cannot run the network
   */
  Load(List<Device> devices, Segment segment, List<Tensor> inputs) {
    underWay = new CountDownLatch(devices.size());
    List<Program> programs = new ArrayList<>();
    boolean started = false;
    try {
      devices.forEach(device -> programs.add(device.compile(segment, Precision.FLOAT32)));
      started = true;
    } finally {
      if (!started) {
        programs.forEach(Program::close);
      }
    }
    for (int i = 0; i < programs.size(); i++) {
      Program program = programs.get(i);
      String id = devices.get(i).id();
      threads.add(
          Thread.ofPlatform()
              .name("kerf-busy-" + id)
              .daemon()
              .start(() -> work(id, program, inputs)));
    }
    uninterrupted(underWay::await);
    if (failure.get() != null) {
      close();
      check();
    }
  }

  private void work(String id, Program program, List<Tensor> inputs) {
    try (program) {
      List<Tensor> outputs = program.segment().outputShapes().stream().map(Tensor::zeros).toList();
      while (!closed) {
        program.run(inputs, outputs);
        underWay.countDown();
      }
    } catch (RuntimeException e) {
      failure.compareAndSet(null, id + " was to compute meanwhile, and failed: " + e.getMessage());
      underWay.countDown();
    }
  }

  /**
   * Says whether all still compute.
   *
   * @throws KerfException when one failed: what was measured meanwhile is void
   */
  void check() {
    if (failure.get() != null) {
      throw new KerfException(failure.get());
    }
  }

  /** Waits for the runs under way. */
  @Override
  public void close() {
    closed = true;
    threads.forEach(thread -> uninterrupted(thread::join));
  }

  private interface Waiting {
    void run() throws InterruptedException;
  }

  private static void uninterrupted(Waiting waiting) {
    boolean interrupted = false;
    while (true) {
      try {
        waiting.run();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
