package kerf.models.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a Slice takes of one axis.
 *
 * @param start first index
 * @param step from one index to the next, not 0
 * @param length how many
 */
record Range(int start, int step, int length) {
  /**
   * One range per axis of a value with the given dimensions: attributes before opset 10, inputs
   * since.
   */
  static List<Range> of(Call call, List<Integer> dims) {
    boolean byInputs = call.opset() >= 10;
    List<Long> starts = byInputs ? input(call, 1) : call.requiredIntegers("starts");
    List<Long> ends = byInputs ? input(call, 2) : call.requiredIntegers("ends");
    Optional<List<Long>> axes = byInputs ? optionalInput(call, 3) : call.integers("axes");
    List<Long> steps =
        (byInputs ? optionalInput(call, 4) : Optional.<List<Long>>empty())
            .orElseGet(() -> starts.stream().map(_ -> 1L).toList());
    List<Long> sliced = axes.orElseGet(() -> LongStream.range(0, starts.size()).boxed().toList());
    int count = starts.size();
    if (ends.size() != count || sliced.size() != count || steps.size() != count) {
      throw call.error("has starts, ends, axes and steps of different lengths");
    }
    List<Range> ranges = new ArrayList<>(dims.stream().map(d -> new Range(0, 1, d)).toList());
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int axis = call.axis(sliced.get(i), dims.size());
      if (!seen.add(axis)) {
        throw call.error("slices axis " + axis + " twice");
      }
      ranges.set(axis, of(call, starts.get(i), ends.get(i), steps.get(i), dims.get(axis)));
    }
    return ranges;
  }

  private static List<Long> input(Call call, int index) {
    return LongStream.of(call.constant(index).longs()).boxed().toList();
  }

  private static Optional<List<Long>> optionalInput(Call call, int index) {
    return call.optionalConstant(index).map(t -> LongStream.of(t.longs()).boxed().toList());
  }

  private static Range of(Call call, long start, long end, long step, int dim) {
    if (step == 0) {
      throw call.error("has a step of 0");
    }
    int least = step > 0 ? 0 : -1;
    int most = step > 0 ? dim : dim - 1;
    long first = Math.clamp(start < 0 ? start + dim : start, Math.max(0, least), Math.max(0, most));
    long last = Math.clamp(end < 0 ? end + dim : end, least, Math.max(least, most));
    long length = Math.clamp(Math.ceilDiv(last - first, step), 0, dim);
    // A step beyond the axis takes one element, whatever its size.
    return new Range(
        (int) first, Math.clamp(step, -Integer.MAX_VALUE, Integer.MAX_VALUE), (int) length);
  }

  /** The indices, in order. */
  IntStream indices() {
    return IntStream.range(0, length).map(i -> start + i * step);
  }
}
