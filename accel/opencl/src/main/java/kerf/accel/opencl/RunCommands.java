package kerf.accel.opencl;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.models.tensor.Tensor;
import org.jocl.CL;
import org.jocl.cl_command_queue;
import org.jocl.cl_event;

/**
 * The commands of one run: inputs are written, kernels launched, outputs read.
 *
 * @param transfers queue that moves inputs and outputs
 * @param inputs the plan's indices of the graph's inputs, in order
 * @param outputs the plan's indices of the graph's outputs, in order
 */
record RunCommands(
    cl_command_queue transfers, PlanMemory memory, List<Integer> inputs, List<Integer> outputs) {
  /**
   * Puts the inputs' transfers and, behind them, all launches on their queues.
   *
   * @param queue that computes
   * @param each receives the event of each launch, for the caller to release; null when nobody
   *     wants them
   * @return event at the end, for the caller to release
   */
  cl_event start(IoSlot slot, cl_command_queue queue, List<Tensor> in, List<cl_event> each) {
    return launch(slot, queue, write(slot, in), each);
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

  /** Waits for {@code written} and releases it; the event at the end is the caller's. */
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

  /**
   * Waits for the end of the launches and reads the outputs.
   *
   * @throws IllegalStateException when canaries are on and a kernel wrote around a buffer
   */
  void read(IoSlot slot, cl_event done, List<Tensor> out) {
    CL.clWaitForEvents(1, new cl_event[] {done});
    for (int i = 0; i < out.size(); i++) {
      slot.ports().get(outputs.get(i)).read(transfers, out.get(i).data());
    }
    memory.checkCanaries(slot, transfers);
  }

  /**
   * How long each launch took, and how long the device did nothing before it: what the driver needs
   * to go from one to the next is some 10 to 50 us a launch on processors.
   *
   * @param events of the slot's launches, in order, from a queue that profiles
   */
  static List<LaunchTime> times(IoSlot slot, List<cl_event> events) {
    List<LaunchTime> times = new ArrayList<>();
    long before = Long.MAX_VALUE;
    for (int i = 0; i < events.size(); i++) {
      Answers.Interval at = Answers.interval(events.get(i));
      var launch = slot.launches().get(i).launch();
      long idle = Math.max(0, at.start() - before);
      times.add(
          new LaunchTime(launch.kernel().id(), launch.node(), at.end() - at.start(), idle, false));
      before = at.end();
    }
    return times;
  }
}
