package kerf.host.diff;

import kerf.models.graph.Node;
import kerf.models.tensor.Shape;

/**
 * A value that both devices computed inside the network.
 *
 * @param node that makes it
 * @param shape of the value, NHWC when its rank is 4
 * @param difference between the devices
 */
public record Compared(Node node, Shape shape, Difference difference) {
  /** Kind, name and shape, for a sentence. */
  public String what() {
    return node.op().kind() + " '" + node.name() + "' (" + shape + ")";
  }

  /** The place of the worst element, an index for each axis. */
  public String place() {
    StringBuilder place = new StringBuilder("]");
    int rest = difference.index();
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      place.insert(0, rest % shape.dim(axis)).insert(0, axis == 0 ? "[" : ",");
      rest /= shape.dim(axis);
    }
    return shape.rank() == 0 ? "[]" : place.toString();
  }
}
