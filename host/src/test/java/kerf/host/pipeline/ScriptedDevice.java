package kerf.host.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.reference.ReferenceBackend;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/** The reference, until a run at which something is to happen. Warm-ups are runs too. */
public final class ScriptedDevice implements Device {
  /** What happens. */
  public enum Fault {
    NONE,
    THROWS,
    /** Runs do not come back, nor does the end of a program then. */
    HANGS,
    HANGS_COMPILING,
    CORRUPTS,
    NEVER_COMPILES
  }

  private final Device reference = new ReferenceBackend().devices(DeviceOptions.defaults()).get(0);
  private final String id;
  private final Fault fault;
  private final int at;
  private final AtomicInteger runs = new AtomicInteger();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean hung;

  public ScriptedDevice(String id, Fault fault, int at) {
    this.id = id;
    this.fault = fault;
    this.at = at;
  }

  public static ScriptedDevice sound(String id) {
    return new ScriptedDevice(id, Fault.NONE, 0);
  }

  public int runs() {
    return runs.get();
  }

  /** Lets a hanging run come back. */
  public void release() {
    released.countDown();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String backend() {
    return "scripted";
  }

  @Override
  public String kind() {
    return "cpu";
  }

  @Override
  public String name() {
    return "scripted " + id;
  }

  @Override
  public Map<String, String> facts() {
    return Map.of();
  }

  @Override
  public Program compile(Segment segment, Precision precision) {
    if (fault == Fault.NEVER_COMPILES) {
      throw new KerfException("device " + id + " compiles nothing");
    }
    if (fault == Fault.HANGS_COMPILING) {
      hang();
    }
    Program right = reference.compile(segment, precision);
    return new Program() {
      @Override
      public Segment segment() {
        return segment;
      }

      @Override
      public void run(List<Tensor> inputs, List<Tensor> outputs) {
        boolean now = runs.incrementAndGet() >= at && fault != Fault.NONE;
        if (now && fault == Fault.THROWS) {
          throw new KerfException("device " + id + " failed by order");
        }
        if (now && fault == Fault.HANGS) {
          hang();
        }
        right.run(inputs, outputs);
        if (now && fault == Fault.CORRUPTS) {
          outputs.getFirst().data()[0] += 1000;
        }
      }

      @Override
      public void close() {
        if (hung) {
          hang();
        }
        right.close();
      }
    };
  }

  private void hang() {
    hung = true;
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    release();
  }
}
