package kerf.host.pipeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kerf.accel.OverlappingProgram;
import kerf.accel.Program;
import kerf.models.tensor.Tensor;

/**
 * The thread of a stage: takes batches from its channel, runs them, hands them on. Where the
 * program takes a next run's inputs while it computes, it gets them.
 */
final class StageRunner implements Runnable {
  private final String name;
  private final String device;
  private final Part part;
  private final Program program;
  private final Channel<Batch> in;
  private final Predicate<Batch> next;
  private final Failures failures;
  private final Recorder recorder;
  private final Deque<Started> started = new ArrayDeque<>();

  /** Since when the device has been at work, by {@link System#nanoTime}; 0 when it is not. */
  private long since;

  private boolean abandoned;
  private Thread thread;
  private long lastEnd = Long.MIN_VALUE;

  /** Who hears of what goes wrong. */
  interface Failures {
    /** A batch that could not be handed on, or that a failing stage held. */
    void orphan(Batch batch);

    /** The stage is at its end. */
    void failed(StageRunner runner, RuntimeException reason, long batch);
  }

  private record Started(Batch batch, OverlappingProgram.Pending pending, long nanos) {}

  /**
   * @param name of the thread in records
   * @param next takes what is done; false when it cannot any more
   */
  StageRunner(
      String name,
      String device,
      Part part,
      Program program,
      Channel<Batch> in,
      Predicate<Batch> next,
      Failures failures,
      Recorder recorder) {
    this.name = name;
    this.device = device;
    this.part = part;
    this.program = program;
    this.in = in;
    this.next = next;
    this.failures = failures;
    this.recorder = recorder;
  }

  String name() {
    return name;
  }

  String device() {
    return device;
  }

  Part part() {
    return part;
  }

  Program program() {
    return program;
  }

  Channel<Batch> in() {
    return in;
  }

  @Override
  public void run() {
    synchronized (this) {
      thread = Thread.currentThread();
    }
    try {
      boolean open = true;
      while (open) {
        open = step();
      }
    } catch (RuntimeException e) {
      List<Batch> held = letGo();
      // Whoever abandoned it has said all there is to say.
      if (!isAbandoned()) {
        held.forEach(failures::orphan);
        failures.failed(this, e, held.isEmpty() ? -1 : held.getFirst().number());
      }
    }
  }

  /** One batch; false when there will be none. */
  private boolean step() {
    Batch batch = started.isEmpty() ? await() : in.poll();
    if (batch == null && started.isEmpty()) {
      return false;
    }
    if (batch != null) {
      start(batch);
      if (program instanceof OverlappingProgram && startedCount() < OverlappingProgram.DEPTH) {
        return true;
      }
    }
    return handOn();
  }

  private Batch await() {
    long start = System.nanoTime();
    Batch batch = in.take();
    if (batch != null) {
      record(Phase.WAIT, batch, start, System.nanoTime());
    }
    return batch;
  }

  private void start(Batch batch) {
    long now = System.nanoTime();
    atWork(now);
    OverlappingProgram.Pending pending = null;
    synchronized (this) {
      started.add(new Started(batch, null, now));
    }
    if (program instanceof OverlappingProgram overlapping) {
      pending = overlapping.submit(batch.values(part.inputs()));
      synchronized (this) {
        started.removeLast();
        started.add(new Started(batch, pending, now));
      }
    }
  }

  /** Finishes the oldest batch; false when nobody wants it or the stage. */
  private boolean handOn() {
    Started oldest = started.peekFirst();
    List<Tensor> outputs = part.segment().outputShapes().stream().map(Tensor::zeros).toList();
    if (oldest.pending() != null) {
      oldest.pending().await(outputs);
    } else {
      program.run(oldest.batch().values(part.inputs()), outputs);
    }
    long end = System.nanoTime();
    synchronized (this) {
      if (abandoned) {
        return false;
      }
      started.removeFirst();
      // While the next stage has no room nobody waits for the device.
      since = 0;
    }
    Batch batch = oldest.batch();
    // One that was given to the device while it computed another began with that one's end.
    record(Phase.RUN, batch, Math.max(oldest.nanos(), lastEnd), end);
    lastEnd = end;
    batch.computed(part, device, oldest.nanos(), outputs);
    long number = batch.number();
    if (!next.test(batch)) {
      failures.orphan(batch);
    }
    long passed = System.nanoTime();
    synchronized (this) {
      since = started.isEmpty() ? 0 : passed;
    }
    recorder.add(new Span(Phase.BLOCKED, name, device, number, end, passed));
    return true;
  }

  private synchronized int startedCount() {
    return started.size();
  }

  private synchronized void atWork(long now) {
    since = started.isEmpty() ? now : since;
  }

  private synchronized boolean isAbandoned() {
    return abandoned;
  }

  private synchronized List<Batch> letGo() {
    List<Batch> held = new ArrayList<>(started.stream().map(Started::batch).toList());
    started.clear();
    since = 0;
    return held;
  }

  /**
   * Gives the thread up when its device has been at work for too long and cannot begin again: it
   * may never come back, and what it still writes goes nowhere.
   *
   * @param late what to say then
   * @param save takes a copy of each batch that it held, before {@link #hangs} says so
   * @return these copies, or nothing when it is not late
   */
  synchronized List<Batch> abandonIfLate(
      long now, Duration deadline, Supplier<DeviceFault> late, Consumer<Batch> save) {
    if (abandoned || since == 0 || now - begun() < deadline.toNanos()) {
      return List.of();
    }
    if (program instanceof RestartingProgram restarting && restarting.restart(late.get())) {
      return List.of();
    }
    abandoned = true;
    Hanging.add(thread);
    List<Batch> held = started.stream().map(s -> s.batch().taken()).toList();
    held.forEach(save);
    return held;
  }

  private long begun() {
    long again = program instanceof RestartingProgram restarting ? restarting.begunNanos() : since;
    return again - since > 0 ? again : since;
  }

  /** True when its thread may hang, so that nothing waits for it. */
  synchronized boolean hangs() {
    return abandoned;
  }

  private void record(Phase phase, Batch batch, long start, long end) {
    recorder.add(new Span(phase, name, device, batch.number(), start, end));
  }
}
