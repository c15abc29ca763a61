package kerf.models.zoo;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * A graph builder that knows how many channels each value has, so that the zoo states widths once.
 */
final class Layers {
  static final String INPUT = "input";

  private final GraphBuilder graph;
  private final Map<String, Integer> channels = new HashMap<>();

  Layers(String name) {
    graph = new GraphBuilder(name);
    channels.put(graph.input(INPUT, 3), 3);
  }

  int channels(String value) {
    return channels.get(value);
  }

  /** Convolution with bias. */
  String conv(String name, String x, int out, Window window) {
    return conv(name, x, out, window, true);
  }

  String conv(String name, String x, int out, Window window, boolean bias) {
    return conv(name, x, out, window, 1, bias);
  }

  String conv(String name, String x, int out, Window window, int groups, boolean bias) {
    return note(graph.conv(name, x, channels(x), out, window, groups, bias), out);
  }

  String batchNorm(String name, String x, float epsilon, boolean scaled) {
    return note(graph.batchNorm(name, x, channels(x), epsilon, scaled), channels(x));
  }

  String relu(String name, String x) {
    return note(graph.relu(name, x), channels(x));
  }

  String prelu(String name, String x) {
    return note(graph.prelu(name, x, channels(x)), channels(x));
  }

  String maxPool(String name, String x, Window window, boolean ceil) {
    return same(name, x, new Op.MaxPool(window, ceil));
  }

  /** Average pool 3x3, stride 1, that keeps the size. */
  String smooth(String name, String x, Padding padding, boolean countPadding) {
    return same(name, x, new Op.AvgPool(Window.of(3, 3, 1, padding), false, countPadding));
  }

  String same(String name, String x, Op op) {
    return note(graph.add(name, op, x), channels(x));
  }

  String concat(String name, String... parts) {
    return note(graph.concat(name, parts), Stream.of(parts).mapToInt(this::channels).sum());
  }

  /** Sum of two values of the same shape. */
  String sum(String name, String x, String y) {
    return note(graph.add(name, new Op.Add(Activation.NONE), x, y), channels(x));
  }

  /** To a matrix whose rows have that many features. */
  String flatten(String name, String x, int features) {
    return note(graph.add(name, new Op.Flatten(1), x), features);
  }

  /** Joins the features of matrices. */
  String join(String name, String... parts) {
    return note(
        graph.add(name, new Op.Concat(1), parts), Stream.of(parts).mapToInt(this::channels).sum());
  }

  /** Fully connected; {@code in} counts the features after flattening. */
  String linear(String name, String x, int in, int out) {
    return note(graph.linear(name, x, in, out), out);
  }

  Graph build(String... outputs) {
    return graph.build(outputs);
  }

  private String note(String value, int count) {
    channels.put(value, count);
    return value;
  }
}
