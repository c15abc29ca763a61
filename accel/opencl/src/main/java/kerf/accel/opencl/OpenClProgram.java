package kerf.accel.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kerf.accel.OverlappingProgram;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.models.graph.Segment;
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
  private final ProgramBuilder code;
  private final Releases releases = new Releases();
  private final cl_command_queue compute;
  private final cl_command_queue transfers;
  private final PlanMemory memory;
  private final List<Integer> inputs;
  private final List<Integer> outputs;
  private final List<IoSlot> free = new ArrayList<>();
  private int slots;
  private boolean closed;

  /**
   * Allocates, fills and binds everything.
   *
   * @param code the context's programs; the program leaves the context when it is closed
   * @param texts of the plan's kernels by id
   */
  OpenClProgram(
      Segment segment,
      OpenClDevice device,
      ProgramBuilder code,
      LaunchPlan plan,
      Map<String, KernelText> texts) {
    this.segment = segment;
    this.device = device;
    this.code = code;
    this.inputs = plan.inputs();
    this.outputs = plan.outputs();
    releases.add(code.context()::leave);
    boolean made = false;
    try {
      take(PlanMemory.bytes(plan, texts, device.settings().canary()));
      compute = releases.add(code.context().queue(false));
      transfers = releases.add(code.context().queue(false));
      memory =
          new PlanMemory(
              device.id(), code, releases, plan, texts, device.settings().canary(), transfers);
      free.add(memory.slot(transfers));
      slots = 1;
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
  ProgramBuilder code() {
    return code;
  }

  private void take(long bytes) {
    device.budget().take(segment.graph().name(), bytes);
    releases.add(() -> device.budget().give(bytes));
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
    checkInputs(in);
    return guarded(
        () -> {
          IoSlot slot = takeSlot();
          boolean started = false;
          try {
            Run run = new Run(slot, launch(slot, compute, write(slot, in), null));
            started = true;
            return run;
          } finally {
            if (!started) {
              free.add(slot);
            }
          }
        });
  }

  private void checkInputs(List<Tensor> in) {
    if (!in.stream().map(Tensor::shape).toList().equals(segment.inputShapes())) {
      throw new IllegalArgumentException(
          "program of %s takes %s, not %s"
              .formatted(segment.graph().name(), segment.inputShapes(), in));
    }
  }

  /** A slot that no run uses; the second is made when it is needed. */
  private IoSlot takeSlot() {
    if (closed) {
      throw new IllegalStateException("the program of " + segment.graph().name() + " is closed");
    }
    if (!free.isEmpty()) {
      return free.removeLast();
    }
    if (slots == DEPTH) {
      throw new IllegalStateException(
          "the program of %s has %d runs under way; await one first"
              .formatted(segment.graph().name(), DEPTH));
    }
    take(memory.slotBytes());
    IoSlot slot = memory.slot(transfers);
    slots++;
    return slot;
  }

  private synchronized void giveBack(IoSlot slot) {
    free.add(slot);
  }

  /**
   * Hands the inputs over. The driver has copied them when this returns, and may put them into
   * place later.
   *
   * @return event when they are in place, for the caller to release
   */
  private cl_event write(IoSlot slot, List<Tensor> in) {
    for (int i = 0; i < in.size(); i++) {
      slot.ports().get(inputs.get(i)).write(transfers, in.get(i).data());
    }
    cl_event written = new cl_event();
    CL.clEnqueueMarkerWithWaitList(transfers, 0, null, written);
    CL.clFlush(transfers);
    return written;
  }

  /**
   * Puts all launches on a queue.
   *
   * @param written event to wait for, released here
   * @param each receives the event of each launch, for the caller to release; null when nobody
   *     wants them
   * @return event at the end, for the caller to release
   */
  private static cl_event launch(
      IoSlot slot, cl_command_queue queue, cl_event written, List<cl_event> each) {
    CL.clEnqueueBarrierWithWaitList(queue, 1, new cl_event[] {written}, null);
    CL.clReleaseEvent(written);
    for (LaunchObject launch : slot.launches()) {
      cl_event event = each == null ? null : new cl_event();
      launch.enqueue(queue, event);
      if (each != null) {
        each.add(event);
      }
    }
    cl_event done = new cl_event();
    CL.clEnqueueMarkerWithWaitList(queue, 0, null, done);
    CL.clFlush(queue);
    return done;
  }

  private void read(IoSlot slot, cl_event done, List<Tensor> out) {
    CL.clWaitForEvents(1, new cl_event[] {done});
    for (int i = 0; i < out.size(); i++) {
      slot.ports().get(outputs.get(i)).read(transfers, out.get(i).data());
    }
    if (device.settings().canary() > 0) {
      memory.checkCanaries(slot, transfers);
    }
  }

  @Override
  public synchronized List<LaunchTime> profile(List<Tensor> in, List<Tensor> out) {
    Program.check(segment, in, out);
    return guarded(
        () -> {
          IoSlot slot = takeSlot();
          List<cl_event> events = new ArrayList<>();
          cl_command_queue queue = code.context().queue(true);
          try {
            cl_event done = launch(slot, queue, write(slot, in), events);
            read(slot, done, out);
            CL.clReleaseEvent(done);
            return times(slot, events);
          } finally {
            events.forEach(CL::clReleaseEvent);
            CL.clReleaseCommandQueue(queue);
            free.add(slot);
          }
        });
  }

  private static List<LaunchTime> times(IoSlot slot, List<cl_event> events) {
    List<LaunchTime> times = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      var launch = slot.launches().get(i).launch();
      times.add(
          new LaunchTime(launch.kernel().id(), launch.node(), Answers.nanoseconds(events.get(i))));
    }
    return times;
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
    if (closed) {
      return;
    }
    closed = true;
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
      if (!out.stream().map(Tensor::shape).toList().equals(segment.outputShapes())) {
        throw new IllegalArgumentException(
            "program of %s gives %s, not %s"
                .formatted(segment.graph().name(), segment.outputShapes(), out));
      }
      cl_event finished = done;
      done = null;
      guarded(
          () -> {
            try {
              read(slot, finished, out);
            } finally {
              CL.clReleaseEvent(finished);
              giveBack(slot);
            }
            return null;
          });
    }
  }
}
