package kerf.host.worker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kerf.accel.OverlappingProgram;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.accel.Program;
import kerf.host.pipeline.DeviceFault;
import kerf.host.pipeline.RestartingProgram;
import kerf.host.worker.Wire.Tag;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * A program in a worker. It takes the next run's inputs while it computes, whether the device there
 * does or not. After the worker's death what is under way is run again in the next one.
 */
class IsolatedProgram implements OverlappingProgram, RestartingProgram {
  private final IsolatedDevice device;
  private final Segment segment;
  private final Precision precision;

  /** Runs that nobody has read the answer of, in the order in which they were asked for. */
  private final Deque<Run> underWay = new ArrayDeque<>();

  private final boolean[] taken = new boolean[DEPTH];

  /** Answers are read by one thread at a time, which may wait while another asks for a run. */
  private final ReentrantLock reading = new ReentrantLock();

  private volatile Link link;

  /** Where the program is, or is being made. */
  private volatile Worker worker;

  private volatile long begun = System.nanoTime();
  private boolean closed;

  IsolatedProgram(IsolatedDevice device, Segment segment, Precision precision, Link link) {
    this.device = device;
    this.segment = segment;
    this.precision = precision;
    this.link = link;
    this.worker = link.worker();
  }

  @Override
  public final Segment segment() {
    return segment;
  }

  @Override
  public final void run(List<Tensor> inputs, List<Tensor> outputs) {
    Program.check(segment, inputs, outputs);
    submit(inputs).await(outputs);
  }

  @Override
  public final Pending submit(List<Tensor> inputs) {
    return begin(Tag.RUN, inputs);
  }

  /** Asks for a run. */
  final synchronized Run begin(Tag kind, List<Tensor> inputs) {
    check("takes", inputs, segment.inputShapes());
    if (closed) {
      throw new IllegalStateException("the program of " + name() + " is closed");
    }
    int slot = 0;
    while (slot < DEPTH && taken[slot]) {
      slot++;
    }
    if (slot == DEPTH) {
      throw new IllegalStateException(
          "the program of %s has %d runs under way; await one first".formatted(name(), DEPTH));
    }
    taken[slot] = true;
    link.shared().putInputs(slot, inputs);
    Run run = new Run(kind, slot);
    underWay.add(run);
    link.ask(kind, slot);
    return run;
  }

  private String name() {
    return segment.graph().name();
  }

  private void check(String does, List<Tensor> tensors, List<Shape> shapes) {
    if (!tensors.stream().map(Tensor::shape).toList().equals(shapes)) {
      throw new IllegalArgumentException(
          "program of %s %s %s, not %s".formatted(name(), does, shapes, tensors));
    }
  }

  /** The answer of the oldest run under way, from this worker or one after it. */
  private void readOne() {
    Link from = link;
    try {
      Link.Answer answer = from.answer();
      synchronized (this) {
        underWay.removeFirst().answer = answer;
      }
    } catch (IOException _) {
      recover(from);
    }
  }

  private void recover(Link broken) {
    broken.drop();
    begun = started();
    Worker next = device.after(broken.worker());
    synchronized (this) {
      Link made = device.link(next, segment, precision, this::trying);
      // Outputs too: of a run that is done, but was not awaited yet.
      made.shared().copy(broken.shared());
      link = made;
      underWay.forEach(run -> made.ask(run.kind, run.slot));
    }
    begun = System.nanoTime();
  }

  private void trying(Worker where) {
    worker = where;
    begun = started();
  }

  /** Starting has a limit of its own, and so has compiling in what was just started. */
  private static long started() {
    return System.nanoTime() + TimeUnit.SECONDS.toNanos(Worker.START_SECONDS);
  }

  @Override
  public final boolean restart(DeviceFault late) {
    return device.end(worker, late);
  }

  @Override
  public final long begunNanos() {
    return begun;
  }

  @Override
  public final void close() {
    reading.lock();
    try {
      synchronized (this) {
        if (!closed) {
          closed = true;
          link.close(underWay.size());
        }
      }
    } finally {
      reading.unlock();
    }
  }

  /** One run under way. */
  final class Run implements Pending {
    private final Tag kind;
    private final int slot;
    private Link.Answer answer;
    private boolean awaited;

    Run(Tag kind, int slot) {
      this.kind = kind;
      this.slot = slot;
    }

    @Override
    public void await(List<Tensor> outputs) {
      result(outputs);
    }

    /** Waits, and says what the program tells of its launches. */
    List<LaunchTime> result(List<Tensor> outputs) {
      check("gives", outputs, segment.outputShapes());
      reading.lock();
      try {
        if (awaited) {
          throw new IllegalStateException("the run was awaited before");
        }
        while (answer == null) {
          readOne();
        }
        awaited = true;
        return taken(outputs);
      } finally {
        reading.unlock();
      }
    }

    private List<LaunchTime> taken(List<Tensor> outputs) {
      synchronized (IsolatedProgram.this) {
        taken[slot] = false;
        if (answer.failure() != null) {
          throw answer.failure().exception();
        }
        link.shared().getOutputs(slot, outputs);
        return answer.launches();
      }
    }
  }
}
