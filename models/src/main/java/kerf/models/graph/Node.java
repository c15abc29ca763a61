package kerf.models.graph;

import java.util.List;

/**
 * One value of a network and how it is made.
 *
 * @param name unique in its graph; also the name of the value
 * @param op what is computed
 * @param inputs names of the values it reads, in the order the operation says
 */
public record Node(String name, Op op, List<String> inputs) {
  /** Copies the list. */
  public Node {
    inputs = List.copyOf(inputs);
  }

  /** A node. */
  public static Node of(String name, Op op, String... inputs) {
    return new Node(name, op, List.of(inputs));
  }

  /** The same node reading other values. */
  public Node withInputs(List<String> others) {
    return new Node(name, op, others);
  }

  /** True for parameters and constants: known before the network runs. */
  public boolean isWeight() {
    return op instanceof Op.Parameter || op instanceof Op.Constant;
  }
}
