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
   * A convolution; weights {@code NAME.weight} (O x I/groups x H x W) and, if asked for, {@code
   * NAME.bias}.
   *
   * @param in channels of x
   * @param out channels of the result
   * @param groups into which both are divided; {@code in} of them make it depthwise
   */
  public String conv(
      String name, String x, int in, int out, Window window, int groups, boolean bias) {
    Op.Conv2d op = new Op.Conv2d(window, groups, Activation.NONE);
    String weight =
        parameter(
            name + ".weight", Op.Role.WEIGHT, out, in / groups, window.kernelH(), window.kernelW());
    return bias
        ? add(name, op, x, weight, parameter(name + ".bias", Op.Role.BIAS, out))
        : add(name, op, x, weight);
  }

  /** A convolution without groups. */
  public String conv(String name, String x, int in, int out, Window window, boolean bias) {
    return conv(name, x, in, out, window, 1, bias);
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

  /** {@code x < 0 ? slope * x : x} with a slope for each channel; weight {@code NAME.weight}. */
  public String prelu(String name, String x, int channels) {
    return add(name, new Op.PRelu(), x, parameter(name + ".weight", Op.Role.SLOPE, channels));
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
