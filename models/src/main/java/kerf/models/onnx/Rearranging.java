package kerf.models.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The operators that move elements of constants: Transpose, Gather, Slice, Concat, Squeeze,
 * Unsqueeze, Reshape, Flatten.
 */
final class Rearranging {
  private Rearranging() {}

  static ConstTensor transpose(Call call) {
    ConstTensor x = call.constant(0);
    List<Long> permutation =
        call.integers("perm")
            .orElseGet(() -> LongStream.range(0, x.rank()).boxed().toList().reversed());
    Set<Integer> axes = new HashSet<>();
    List<Integer> dims = new ArrayList<>();
    int[] from = Odometer.strides(x.dims());
    int[] strides = new int[x.rank()];
    for (int i = 0; i < permutation.size() && i < x.rank(); i++) {
      int axis = call.axis(permutation.get(i), x.rank());
      axes.add(axis);
      dims.add(x.dims().get(axis));
      strides[i] = from[axis];
    }
    if (axes.size() != x.rank() || permutation.size() != x.rank()) {
      throw call.error(
          "has " + permutation + " for its permutation of a value of rank " + x.rank());
    }
    return x.pick(dims, call.claim(dims), new Odometer(dims, strides, 0));
  }

  static ConstTensor slice(Call call) {
    ConstTensor x = call.constant(0);
    List<Range> ranges = Range.of(call, x.dims());
    List<Integer> dims = ranges.stream().map(Range::length).toList();
    int[] strides = Odometer.strides(x.dims());
    int offset = 0;
    for (int axis = 0; axis < strides.length; axis++) {
      offset += ranges.get(axis).start() * strides[axis];
      strides[axis] *= ranges.get(axis).step();
    }
    return x.pick(dims, call.claim(dims), new Odometer(dims, strides, offset));
  }

  static ConstTensor gather(Call call) {
    ConstTensor x = call.constant(0);
    ConstTensor indices = call.constant(1);
    int axis = call.axis(call.integer("axis", 0), x.rank());
    int extent = x.dims().get(axis);
    int[] picked = LongStream.of(indices.longs()).mapToInt(i -> index(call, i, extent)).toArray();
    List<Integer> dims = new ArrayList<>(x.dims().subList(0, axis));
    dims.addAll(indices.dims());
    dims.addAll(x.dims().subList(axis + 1, x.rank()));
    int count = call.claim(dims);
    int inner = Axes.product(x.dims(), axis + 1, x.rank());
    return x.pick(
        dims,
        count,
        i -> {
          int row = i / inner;
          return (row / picked.length * extent + picked[row % picked.length]) * inner + i % inner;
        });
  }

  /** An index into an axis, counted from the end when negative. */
  static int index(Call call, long index, int extent) {
    if (index < -extent || index >= extent) {
      throw call.error("picks element " + index + " of " + extent);
    }
    return (int) (index < 0 ? index + extent : index);
  }

  static ConstTensor concat(Call call) {
    List<ConstTensor> parts =
        IntStream.range(0, call.values().size()).mapToObj(call::constant).toList();
    ConstTensor first = call.constant(0);
    int axis = call.axis(call.integer("axis", 0), first.rank());
    List<Integer> dims = new ArrayList<>(first.dims());
    long extent = 0;
    for (ConstTensor part : parts) {
      dims.set(axis, part.rank() == first.rank() ? part.dims().get(axis) : 0);
      if (part.type() != first.type() || !part.dims().equals(dims)) {
        throw call.error(
            "joins "
                + first.type()
                + first.dims()
                + " and "
                + part.type()
                + part.dims()
                + " along axis "
                + axis);
      }
      extent += part.dims().get(axis);
    }
    dims.set(axis, (int) Math.min(Integer.MAX_VALUE, extent));
    Object out = ConstTensor.allocate(first.type(), call.claim(dims));
    int rows = Axes.product(dims, 0, axis);
    int at = 0;
    for (int row = 0; row < rows; row++) {
      for (ConstTensor part : parts) {
        int length = part.count() / rows;
        part.copy(row * length, out, at, length);
        at += length;
      }
    }
    return new ConstTensor(first.type(), dims, out);
  }

  static ConstTensor squeeze(Call call) {
    ConstTensor x = call.constant(0);
    return x.reshaped(squeezed(call, x.dims(), d -> d == 1));
  }

  static ConstTensor unsqueeze(Call call) {
    ConstTensor x = call.constant(0);
    return x.reshaped(unsqueezed(call, x.dims(), 1));
  }

  /**
   * The extents without the axes that the call names, or, where it names none, without those that
   * may go.
   */
  static <T> List<T> squeezed(Call call, List<T> extents, Predicate<T> mayGo) {
    Set<Integer> gone = new HashSet<>();
    for (long axis : axes(call).orElseGet(() -> ones(extents, mayGo))) {
      int index = call.axis(axis, extents.size());
      if (!mayGo.test(extents.get(index))) {
        throw call.error(
            "drops axis " + index + ", whose extent is " + extents.get(index) + " and not 1");
      }
      gone.add(index);
    }
    return IntStream.range(0, extents.size())
        .filter(a -> !gone.contains(a))
        .mapToObj(extents::get)
        .toList();
  }

  private static <T> List<Long> ones(List<T> extents, Predicate<T> mayGo) {
    return LongStream.range(0, extents.size())
        .filter(a -> mayGo.test(extents.get((int) a)))
        .boxed()
        .toList();
  }

  /** The extents with an extent of 1 at each axis (of the result) that the call names. */
  static <T> List<T> unsqueezed(Call call, List<T> extents, T one) {
    List<Long> named = axes(call).orElseThrow(() -> call.error("names no axes"));
    TreeSet<Integer> added = new TreeSet<>();
    for (long axis : named) {
      added.add(call.axis(axis, extents.size() + named.size()));
    }
    if (added.size() != named.size()) {
      throw call.error("names an axis twice");
    }
    List<T> result = new ArrayList<>(extents);
    added.forEach(axis -> result.add(axis, one));
    return result;
  }

  /** Squeeze's and Unsqueeze's axes: an attribute before opset 13, an input since. */
  private static Optional<List<Long>> axes(Call call) {
    return call.opset() < 13
        ? call.integers("axes")
        : call.optionalConstant(1).map(t -> LongStream.of(t.longs()).boxed().toList());
  }

  static ConstTensor reshape(Call call) {
    ConstTensor x = call.constant(0);
    List<Dim> wanted = LongStream.of(call.constant(1).longs()).mapToObj(Dim::of).toList();
    List<Dim> from = x.dims().stream().map(Dim::of).toList();
    List<Integer> dims = new ArrayList<>();
    for (Dim dim : ReshapeTarget.extents(call, from, wanted)) {
      dims.add(Math.toIntExact(dim.size()));
    }
    return x.reshaped(dims);
  }

  static ConstTensor flatten(Call call) {
    ConstTensor x = call.constant(0);
    int axis = flattenAxis(call, x.rank());
    return x.reshaped(
        List.of(Axes.product(x.dims(), 0, axis), Axes.product(x.dims(), axis, x.rank())));
  }

  /** Flatten's axis, which may also be the rank itself. */
  static int flattenAxis(Call call, int rank) {
    long axis = call.integer("axis", 1);
    return axis == rank ? rank : call.axis(axis, rank);
  }

  /** A copy of a constant repeated over the axes that broadcasting adds. */
  static ConstTensor expand(Call call, ConstTensor x, List<Integer> dims) {
    if (x.dims().equals(dims)) {
      return x;
    }
    List<Integer> own = new ArrayList<>(Collections.nCopies(dims.size() - x.rank(), 1));
    own.addAll(x.dims());
    int[] strides = Odometer.strides(own);
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] = own.get(axis) == 1 ? 0 : strides[axis];
    }
    return x.pick(dims, call.claim(dims), new Odometer(dims, strides, 0));
  }
}
