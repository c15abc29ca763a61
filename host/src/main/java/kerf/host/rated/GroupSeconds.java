package kerf.host.rated;

import kerf.models.cost.Layer;
import kerf.models.graph.Segment;

/** How long a device computes a fused group. */
@FunctionalInterface
interface GroupSeconds {
  /**
   * Seconds for the batch of the segment.
   *
   * @param fused the rewritten segment that the group is a node of
   * @throws kerf.models.KerfException when nothing says how long
   */
  double of(Segment fused, Layer group);
}
