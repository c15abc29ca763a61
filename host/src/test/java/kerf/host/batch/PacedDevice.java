package kerf.host.batch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntToDoubleFunction;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.reference.ReferenceBackend;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/** The reference, at a pace that may change: one run at a time takes so long for each group. */
final class PacedDevice implements Device {
  private final Device reference = new ReferenceBackend().devices(DeviceOptions.defaults()).get(0);
  private final String id;
  private final IntToDoubleFunction secondsOfGroup;
  private final AtomicInteger runs = new AtomicInteger();
  private final ReentrantLock engine = new ReentrantLock(true);

  /**
   * @param secondsOfGroup by the number of the run, from 0; warm-ups are runs too
   */
  PacedDevice(String id, IntToDoubleFunction secondsOfGroup) {
    this.id = id;
    this.secondsOfGroup = secondsOfGroup;
  }

  int runs() {
    return runs.get();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String backend() {
    return "paced";
  }

  @Override
  public String kind() {
    return "gpu";
  }

  @Override
  public String name() {
    return "paced " + id;
  }

  @Override
  public Map<String, String> facts() {
    return Map.of();
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    Program right = reference.compile(segment, precision);
    long groups =
        segment.graph().nodes().stream()
            .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
            .count();
    return new Program() {
      @Override
      public Segment segment() {
        return segment;
      }

      @Override
      public void run(List<Tensor> inputs, List<Tensor> outputs) {
        engine.lock();
        try {
          double seconds = groups * secondsOfGroup.applyAsDouble(runs.getAndIncrement());
          long due = System.nanoTime() + Math.round(1e9 * seconds);
          right.run(inputs, outputs);
          for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
        } finally {
          engine.unlock();
        }
      }

      @Override
      public void close() {
        right.close();
      }
    };
  }

  @Override
  public void close() {}
}
