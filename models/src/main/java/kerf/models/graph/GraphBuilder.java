package kerf.models.graph;

import java.util.ArrayList;
import java.util.List;
import kerf.models.tensor.Shape;

/**
 * Builds a graph node by node; every method returns the name of the value it adds. Weights are
 * named after their node: {@code conv.weight}.
 */
public final class GraphBuilder {
  private final String graph;
  private final List<Node> nodes = new ArrayList<>();

  /**
   * @param graph the network's name
   */
  public GraphBuilder(String graph) {
    this.graph = graph;
  }

  /** Any node. */
  public String add(String name, Op op, String... inputs) {
    nodes.add(Node.of(name, op, inputs));
    return name;
  }

  /** A picture of any batch and size, NHWC with the given channels. */
  public String input(String name, int channels) {
    return add(name, new Op.Input(Shape.nhwcFree(channels)));
  }

  /** A weight to be bound later. */
  public String parameter(String name, Op.Role role, int... dims) {
    return add(name, new Op.Parameter(Shape.of(dims), role));
  }

  /**
   * A convolution without groups; weights {@code NAME.weight} (OIHW) and, if asked for, {@code
   * NAME.bias}.
   *
   * @param in channels of x
   * @param out channels of the result
   */
  public String conv(String name, String x, int in, int out, Window window, boolean bias) {
    Op.Conv2d op = new Op.Conv2d(window, 1, Activation.NONE);
    String weight =
        parameter(name + ".weight", Op.Role.WEIGHT, out, in, window.kernelH(), window.kernelW());
    return bias
        ? add(name, op, x, weight, parameter(name + ".bias", Op.Role.BIAS, out))
        : add(name, op, x, weight);
  }

  /**
   * Batch normalisation; weights {@code NAME.weight} (only when scaled), {@code .bias}, {@code
   * .running_mean}, {@code .running_var}.
   */
  public String batchNorm(String name, String x, int channels, float epsilon, boolean scaled) {
    List<String> inputs = new ArrayList<>(List.of(x));
    if (scaled) {
      inputs.add(parameter(name + ".weight", Op.Role.SCALE, channels));
    }
    inputs.add(parameter(name + ".bias", Op.Role.SHIFT, channels));
    inputs.add(parameter(name + ".running_mean", Op.Role.MEAN, channels));
    inputs.add(parameter(name + ".running_var", Op.Role.VARIANCE, channels));
    return add(name, new Op.BatchNorm(epsilon, scaled), inputs.toArray(String[]::new));
  }

  /** max(x, 0). */
  public String relu(String name, String x) {
    return add(name, new Op.Activate(Activation.RELU), x);
  }

  /** Concatenation of channels. */
  public String concat(String name, String... inputs) {
    return add(name, new Op.Concat(3), inputs);
  }

  /**
   * A fully connected layer {@code x W' + b}; weights {@code NAME.weight} (out x in) and {@code
   * NAME.bias}.
   */
  public String linear(String name, String x, int in, int out) {
    return add(
        name,
        new Op.Gemm(1, 1, false, true, Activation.NONE),
        x,
        parameter(name + ".weight", Op.Role.WEIGHT, out, in),
        parameter(name + ".bias", Op.Role.BIAS, out));
  }

  /** The finished graph. */
  public Graph build(String... outputs) {
    return new Graph(graph, nodes, List.of(outputs));
  }
}
