package kerf.host.verify;

import java.util.List;
import java.util.stream.StreamSupport;
import kerf.models.KerfException;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import tools.jackson.databind.JsonNode;

/**
 * What is known of a tensor: a few numbers and samples, indices counting in N, C, H, W order.
 *
 * @param shape in N, C, H, W order
 * @param mean of all elements
 * @param std standard deviation of all elements
 * @param absmax largest magnitude
 * @param indices flat indices of the samples
 * @param values the samples
 */
record Summary(
    Shape shape,
    double mean,
    double std,
    double absmax,
    List<Integer> indices,
    List<Double> values) {
  /** A summary from its JSON: shape, mean, std, absmax, idx, val. */
  static Summary of(JsonNode json) {
    for (String field : List.of("shape", "mean", "std", "absmax", "idx", "val")) {
      if (!json.has(field)) {
        throw new KerfException("a summary lacks '" + field + "'");
      }
    }
    int[] dims = elements(json.get("shape")).stream().mapToInt(JsonNode::asInt).toArray();
    return new Summary(
        Shape.of(dims),
        json.get("mean").asDouble(),
        json.get("std").asDouble(),
        json.get("absmax").asDouble(),
        elements(json.get("idx")).stream().map(JsonNode::asInt).toList(),
        numbers(json.get("val")));
  }

  /** All elements of a tensor that is known whole. */
  static List<Double> numbers(JsonNode array) {
    return elements(array).stream().map(JsonNode::asDouble).toList();
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** How far a value may be off: 1e-4 of the standard deviation, but not less than 1e-6. */
  static double bound(double std) {
    return Tolerance.DEFAULT.of(std);
  }

  /** The same for values that are known whole, those that are not finite left out. */
  static double bound(List<Double> values) {
    List<Double> finite = values.stream().filter(Double::isFinite).toList();
    double mean = finite.stream().mapToDouble(v -> v).average().orElse(0);
    double variance = finite.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElse(0);
    return bound(Math.sqrt(variance));
  }

  /**
   * Compares a tensor with this summary.
   *
   * @param got NHWC when its rank is 4
   */
  void compare(String what, Tensor got, Comparison comparison) {
    Tensor nchw = got.nhwcToNchw();
    if (!nchw.shape().equals(shape)) {
      comparison.mismatch(what + " has the shape " + nchw.shape() + ", not " + shape);
      return;
    }
    double bound = bound(std);
    float[] data = nchw.data();
    for (int i = 0; i < indices.size(); i++) {
      comparison.value(what, data[indices.get(i)], values.get(i), bound);
    }
    double sum = 0;
    double largest = 0;
    for (float value : data) {
      sum += value;
      largest = Math.max(largest, Math.abs(value));
    }
    double average = sum / data.length;
    double squares = 0;
    for (float value : data) {
      squares += (value - average) * (value - average);
    }
    comparison.value(what + " (mean)", average, mean, bound);
    comparison.value(what + " (std)", Math.sqrt(squares / data.length), std, bound);
    comparison.value(what + " (absmax)", largest, absmax, bound);
  }
}
