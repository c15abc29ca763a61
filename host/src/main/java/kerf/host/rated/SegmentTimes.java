package kerf.host.rated;

import java.util.List;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.profiles.Link;

/**
 * What one run of a segment takes on a device.
 *
 * @param inNanos all inputs to the device, one after another
 * @param computeNanos all groups, one after another
 * @param outNanos all outputs back
 */
record SegmentTimes(long inNanos, long computeNanos, long outNanos) {
  private static final double NANOS = 1e9;

  /**
   * Of a rewritten segment.
   *
   * @throws kerf.models.KerfException when the device has no time for a group
   */
  static SegmentTimes of(BoxDevice device, GroupSeconds seconds, Segment fused) {
    List<Layer> layers = LayerTable.of(fused).layers();
    return new SegmentTimes(
        nanos(transfer(device.toDevice(), fused.inputShapes())),
        nanos(layers.stream().mapToDouble(l -> seconds.of(fused, l)).sum()),
        nanos(transfer(device.toHost(), fused.outputShapes())));
  }

  private static double transfer(Link link, List<Shape> values) {
    return values.stream().mapToDouble(v -> link.seconds(bytes(v))).sum();
  }

  /** Bytes of a value as float32. */
  static long bytes(Shape shape) {
    return Float.BYTES * shape.elements();
  }

  private static long nanos(double seconds) {
    return Math.round(seconds * NANOS);
  }
}
