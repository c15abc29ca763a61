package kerf.accel;

import java.util.List;
import kerf.models.tensor.Tensor;

/**
 * A program that takes the next run's inputs while it still computes: transfers overlap with
 * computation. It holds two sets of input and output memory.
 */
public interface OverlappingProgram extends Program {
  /** Runs that may be under way at once. */
  int DEPTH = 2;

  /**
   * Starts a run. The inputs may be changed as soon as this returns.
   *
   * @param inputs in the order of the graph's inputs, of {@link
   *     kerf.models.graph.Segment#inputShapes}
   * @throws IllegalArgumentException when a count or shape differs
   * @throws IllegalStateException when {@link #DEPTH} runs wait for {@link Pending#await}
   * @throws kerf.models.KerfException when the device fails
   */
  Pending submit(List<Tensor> inputs);

  /** A run under way; every one must be awaited, once, in any order and by any thread. */
  interface Pending {
    /**
     * Waits for the run.
     *
     * @param outputs written, in the order of the graph's outputs
     * @throws IllegalArgumentException when a count or shape differs; the run may be awaited again
     * @throws IllegalStateException when it was awaited before
     * @throws kerf.models.KerfException when the device fails
     */
    void await(List<Tensor> outputs);
  }
}
