package kerf.models.cost;

import java.util.List;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * One row of a network's table.
 *
 * @param name the node's name
 * @param kind the operation
 * @param in shapes of the values it reads, weights left out
 * @param out shape of its value
 * @param window kernel, stride, padding; null where there is none
 * @param parameters trained numbers it owns
 * @param multiplyAdds multiplications with a weight for this batch
 */
public record Layer(
    String name,
    String kind,
    List<Shape> in,
    Shape out,
    Window window,
    long parameters,
    long multiplyAdds) {}
