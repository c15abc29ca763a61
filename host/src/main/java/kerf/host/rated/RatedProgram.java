package kerf.host.rated;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kerf.accel.OverlappingProgram;
import kerf.accel.Program;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** A segment on a rated device. It has two sets of inputs and outputs. */
final class RatedProgram implements OverlappingProgram {
  private final Segment segment;
  private final RatedDevice device;
  private final Program base;
  private final SegmentTimes times;
  private final long bytes;
  private final Deque<Memory> free = new ArrayDeque<>();
  private boolean closed;

  private record Memory(List<Tensor> inputs, List<Tensor> outputs) {
    static Memory of(Segment segment) {
      return new Memory(
          segment.inputShapes().stream().map(Tensor::zeros).toList(),
          segment.outputShapes().stream().map(Tensor::zeros).toList());
    }
  }

  /**
   * @param bytes that it takes of the device's memory until it is closed
   */
  RatedProgram(Segment segment, RatedDevice device, Program base, SegmentTimes times, long bytes) {
    this.segment = segment;
    this.device = device;
    this.base = base;
    this.times = times;
    this.bytes = bytes;
    for (int i = 0; i < DEPTH; i++) {
      free.add(Memory.of(segment));
    }
  }

  @Override
  public Segment segment() {
    return segment;
  }

  SegmentTimes times() {
    return times;
  }

  /** Lets the base device compute; gives the nanoseconds that it took. */
  CompletableFuture<Long> compute(List<Tensor> in, List<Tensor> out) {
    return device.work(
        () -> {
          long begun = device.pace().now();
          base.run(in, out);
          return device.pace().now() - begun;
        });
  }

  @Override
  public void run(List<Tensor> inputs, List<Tensor> outputs) {
    Program.check(segment, inputs, outputs);
    submit(inputs).await(outputs);
  }

  @Override
  public Pending submit(List<Tensor> inputs) {
    check("takes", inputs, segment.inputShapes());
    Memory memory = take();
    device.completions().begin();
    long begun = device.pace().now();
    copy(inputs, memory.inputs());
    long due = device.timeline().reserve(begun, times);
    CompletableFuture<Long> ready =
        compute(memory.inputs(), memory.outputs()).thenApply(_ -> device.pace().now());
    return new Run(memory, begun, due, ready);
  }

  private synchronized Memory take() {
    if (closed) {
      throw new IllegalStateException("the program of " + segment.graph().name() + " is closed");
    }
    Memory memory = free.poll();
    if (memory == null) {
      throw new IllegalStateException(
          DEPTH + " runs of " + segment.graph().name() + " wait to be awaited");
    }
    return memory;
  }

  private synchronized void giveBack(Memory memory) {
    free.add(memory);
  }

  private void check(String does, List<Tensor> tensors, List<Shape> shapes) {
    if (!tensors.stream().map(Tensor::shape).toList().equals(shapes)) {
      throw new IllegalArgumentException(
          "program of %s %s %s, not %s".formatted(segment.graph().name(), does, shapes, tensors));
    }
  }

  private static void copy(List<Tensor> from, List<Tensor> to) {
    for (int i = 0; i < from.size(); i++) {
      float[] data = from.get(i).data();
      System.arraycopy(data, 0, to.get(i).data(), 0, data.length);
    }
  }

  /** Runs under way end first; they may still be awaited. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    device
        .work(
            () -> {
              base.close();
              return null;
            })
        .join();
    device.memory().giveBack(bytes);
  }

  private final class Run implements Pending {
    private final Memory memory;
    private final long begun;
    private final long due;
    private final CompletableFuture<Long> ready;
    private boolean awaited;

    Run(Memory memory, long begun, long due, CompletableFuture<Long> ready) {
      this.memory = memory;
      this.begun = begun;
      this.due = due;
      this.ready = ready;
    }

    @Override
    public synchronized void await(List<Tensor> outputs) {
      if (awaited) {
        throw new IllegalStateException("the run was awaited before");
      }
      check("gives", outputs, segment.outputShapes());
      awaited = true;
      try {
        long computed = ready.get();
        device.pace().sleepUntil(due);
        copy(memory.outputs(), outputs);
        device.completions().add(device.id(), begun, due, computed);
      } catch (InterruptedException e) {
        throw device.interrupted(e);
      } catch (ExecutionException e) {
        throw unchecked(e.getCause());
      } finally {
        // The base device may still write there when the wait was interrupted.
        var _ = ready.whenComplete((_, _) -> giveBack(memory));
      }
    }

    private static RuntimeException unchecked(Throwable cause) {
      return switch (cause) {
        case RuntimeException failure -> failure;
        case Error error -> throw error;
        default -> new IllegalStateException(cause);
      };
    }
  }
}
