package kerf.accel;

import java.util.List;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * A segment ready to run on a device. Not thread-safe: one run at a time; compile several for
 * concurrency.
 */
public interface Program extends AutoCloseable {
  /** What it computes. */
  Segment segment();

  /**
   * One run.
   *
   * @param inputs in the order of the graph's inputs, of {@link Segment#inputShapes}
   * @param outputs written, in the order of the graph's outputs, of {@link Segment#outputShapes}
   * @throws IllegalArgumentException when a count or shape differs
   * @throws kerf.models.KerfException when the device fails
   */
  void run(List<Tensor> inputs, List<Tensor> outputs);

  /** One run into new tensors. */
  default List<Tensor> run(List<Tensor> inputs) {
    List<Tensor> outputs = segment().outputShapes().stream().map(Tensor::zeros).toList();
    run(inputs, outputs);
    return outputs;
  }

  /**
   * Checks counts and shapes, for implementations to call first.
   *
   * @throws IllegalArgumentException when one differs
   */
  static void check(Segment segment, List<Tensor> inputs, List<Tensor> outputs) {
    if (!inputs.stream().map(Tensor::shape).toList().equals(segment.inputShapes())
        || !outputs.stream().map(Tensor::shape).toList().equals(segment.outputShapes())) {
      throw new IllegalArgumentException(
          "program of "
              + segment.graph().name()
              + " maps "
              + segment.inputShapes()
              + " to "
              + segment.outputShapes()
              + ", not "
              + inputs
              + " to "
              + outputs);
    }
  }

  /** Releases scratch and weights. */
  @Override
  void close();
}
