package kerf.accel.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import kerf.accel.OverlappingProgram;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.cl_command_queue;
import org.jocl.cl_event;

/**
 * A plan on a device, with queues and kernel objects of its own: one queue computes, the other
 * moves inputs and outputs meanwhile. Between them values stay on the device.
 */
final class OpenClProgram implements OverlappingProgram, ProfiledProgram {
  private final Segment segment;
  private final OpenClDevice device;
  private final Code code;
  private final Releases releases = new Releases();
  private final cl_command_queue compute;
  private final cl_command_queue transfers;
  private final RunSlots slots;
  private final RunCommands commands;

  /** Whoever reads outputs holds its read lock: they must not be released meanwhile. */
  private final ReadWriteLock memoryInUse = new ReentrantReadWriteLock();

  /**
   * Allocates, fills and binds everything.
   *
   * @param code the context's programs; the program leaves the context when it is closed
   * @param texts of the plan's kernels by id
   */
  OpenClProgram(
      Segment segment,
      OpenClDevice device,
      Code code,
      LaunchPlan plan,
      Map<String, KernelText> texts) {
    this.segment = segment;
    this.device = device;
    this.code = code;
    String name = segment.graph().name();
    int canary = device.settings().canary();
    releases.add(code.context()::leave);
    boolean made = false;
    try {
      device.budget().take(name, PlanMemory.bytes(plan, texts, canary), releases);
      compute = releases.add(code.context().queue(false));
      transfers = releases.add(code.context().queue(false));
      PlanMemory memory =
          new PlanMemory(device.id(), code, releases, plan, texts, canary, transfers);
      slots = new RunSlots(name, device.budget(), releases, memory, transfers);
      commands = new RunCommands(transfers, memory, plan.inputs(), plan.outputs());
      CL.clFinish(transfers);
      made = true;
    } finally {
      if (!made) {
        releases.close();
      }
    }
  }

  ClContext context() {
    return code.context();
  }

  /** The programs of its context. */
  Code code() {
    return code;
  }

  @Override
  public Segment segment() {
    return segment;
  }

  @Override
  public void run(List<Tensor> in, List<Tensor> out) {
    Program.check(segment, in, out);
    submit(in).await(out);
  }

  @Override
  public synchronized Pending submit(List<Tensor> in) {
    check("takes", in, segment.inputShapes());
    return guarded(
        () -> {
          IoSlot slot = slots.take();
          boolean started = false;
          try {
            Run run = new Run(slot, commands.start(slot, compute, in, null));
            started = true;
            return run;
          } finally {
            if (!started) {
              slots.giveBack(slot);
            }
          }
        });
  }

  /** Refuses tensors of other shapes; {@code does} is what the program does with such tensors. */
  private void check(String does, List<Tensor> tensors, List<Shape> shapes) {
    if (!tensors.stream().map(Tensor::shape).toList().equals(shapes)) {
      throw new IllegalArgumentException(
          "program of %s %s %s, not %s".formatted(segment.graph().name(), does, shapes, tensors));
    }
  }

  @Override
  public synchronized List<LaunchTime> profile(List<Tensor> in, List<Tensor> out) {
    Program.check(segment, in, out);
    return guarded(
        () -> {
          // Runs share weights and scratch: none may be under way on another queue.
          CL.clFinish(compute);
          cl_command_queue queue = code.context().queue(true);
          List<cl_event> events = new ArrayList<>();
          IoSlot slot = slots.take();
          try {
            cl_event done = commands.start(slot, queue, in, events);
            commands.read(slot, done, out);
            CL.clReleaseEvent(done);
            return RunCommands.times(slot, events);
          } finally {
            events.forEach(CL::clReleaseEvent);
            CL.clReleaseCommandQueue(queue);
            slots.giveBack(slot);
          }
        });
  }

  /** What the driver refuses becomes a sentence, and its context is not used for new programs. */
  private <T> T guarded(Supplier<T> action) {
    try {
      return action.get();
    } catch (CLException e) {
      throw device.fault(code, "running " + segment.graph().name(), e);
    }
  }

  @Override
  public synchronized void close() {
    memoryInUse.writeLock().lock();
    try {
      if (slots.close()) {
        release();
      }
    } finally {
      memoryInUse.writeLock().unlock();
    }
  }

  private void release() {
    guarded(
        () -> {
          try {
            CL.clFinish(compute);
            CL.clFinish(transfers);
          } finally {
            releases.close();
          }
          return null;
        });
  }

  /** One run under way. */
  private final class Run implements Pending {
    private final IoSlot slot;
    private cl_event done;

    Run(IoSlot slot, cl_event done) {
      this.slot = slot;
      this.done = done;
    }

    @Override
    public synchronized void await(List<Tensor> out) {
      if (done == null) {
        throw new IllegalStateException("the run was awaited before");
      }
      check("gives", out, segment.outputShapes());
      memoryInUse.readLock().lock();
      try {
        slots.checkOpen();
        guarded(() -> finish(out));
      } finally {
        memoryInUse.readLock().unlock();
      }
    }

    private Object finish(List<Tensor> out) {
      cl_event finished = done;
      done = null;
      try {
        commands.read(slot, finished, out);
      } finally {
        CL.clReleaseEvent(finished);
        slots.giveBack(slot);
      }
      return out;
    }
  }
}
