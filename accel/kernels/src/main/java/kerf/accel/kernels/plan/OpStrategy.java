package kerf.accel.kernels.plan;

import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;

/**
 * A family of kernels' say in the lowering. The lowering asks the target's family first and the
 * plain one, which takes everything, for what that refuses.
 */
interface OpStrategy {
  /** How values shall lie so that this family can work on them. */
  Alignment alignment(Segment segment);

  /** True when all that reads an input of the graph can read it without gaps, as it arrives. */
  default boolean readsDense(Graph graph, Node input) {
    return false;
  }

  /**
   * Adds the launches that compute a node's value: from {@link Draft#read} of its inputs to {@link
   * Draft#write} of its name, which may be slices of channels.
   *
   * @return false when the family does not compute this node; then nothing was added
   */
  boolean lower(Draft draft, Node node);

  /**
   * Adds the launches that copy a view to another of the same rows and columns.
   *
   * @return false when the family does not copy these; then nothing was added
   */
  boolean copy(Draft draft, View from, View to);

  /** The family that prefers a target's kernels. */
  static OpStrategy of(LoweringOptions options) {
    return switch (options.target()) {
      case CPU -> new CpuStrategy(options);
      case ANY -> new PlainStrategy();
      case GPU -> new GpuStrategy(options);
      case FPGA -> new FpgaStrategy(options);
    };
  }
}
