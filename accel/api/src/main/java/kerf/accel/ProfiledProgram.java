package kerf.accel;

import java.util.List;
import kerf.models.tensor.Tensor;

/** A program whose device can say how long each of its parts took. */
public interface ProfiledProgram extends Program {
  /**
   * One part of a run.
   *
   * @param kernel id of the kernel
   * @param node name of the graph's node that it works for
   * @param nanoseconds from its start on the device to its end
   * @param idleNanoseconds from the end of the part before it, in which the device did nothing
   * @param moves whether it only carries a value of the caller's into the program or out of it; a
   *     device that carries them by other means than parts of a run does not tell those
   */
  record LaunchTime(
      String kernel, String node, long nanoseconds, long idleNanoseconds, boolean moves) {
    /** A part that computes, right behind the one before it. */
    public LaunchTime(String kernel, String node, long nanoseconds) {
      this(kernel, node, nanoseconds, 0, false);
    }

    /** What it adds to a run: its time, and the idle time before it. */
    public long added() {
      return nanoseconds + idleNanoseconds;
    }
  }

  /**
   * One run as {@link #run(List, List)}, slower for being measured.
   *
   * @return the parts in the order in which they ran
   * @throws IllegalArgumentException when a count or shape differs
   * @throws kerf.models.KerfException when the device fails
   */
  List<LaunchTime> profile(List<Tensor> inputs, List<Tensor> outputs);
}
