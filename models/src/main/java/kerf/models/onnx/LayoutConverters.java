package kerf.models.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kerf.models.graph.Op;

/** The operators about axes: Concat, Flatten, Reshape, Squeeze, Unsqueeze, Pad. */
final class LayoutConverters {
  /** Bounds a border, so that extents stay far from an int's end. */
  private static final int LARGEST_PAD = 1 << 14;

  private LayoutConverters() {}

  static Value concat(Call call, Assembly assembly) {
    List<Value> parts = call.values();
    Value first = call.input(0);
    int axis = call.axis(call.requiredInteger("axis"), first.rank());
    if (parts.stream().anyMatch(p -> p.rank() != first.rank())) {
      throw call.error("joins values of different ranks");
    }
    List<String> inputs = parts.stream().map(p -> assembly.operand(p, call)).toList();
    Op op = new Op.Concat(Axes.toKerf(axis, first.rank()));
    return assembly.add(
        call,
        op,
        inputs,
        a -> a != axis && first instanceof Value.Activation x ? x.dims().get(a) : null);
  }

  static Value flatten(Call call, Assembly assembly) {
    Value.Activation x = activation(call);
    int axis = Rearranging.flattenAxis(call, x.rank());
    Dim rows = axis == 1 ? x.dims().getFirst() : null;
    String input = assembly.operand(x, call);
    return assembly.add(call, new Op.Flatten(axis), List.of(input), a -> a == 0 ? rows : null);
  }

  static Value reshape(Call call, Assembly assembly) {
    List<Dim> from = activation(call).dims();
    return reshape(
        call, assembly, ReshapeTarget.extents(call, from, ExtentFolder.extents(call, 1)));
  }

  static Value squeeze(Call call, Assembly assembly) {
    List<Dim> from = activation(call).dims();
    return reshape(call, assembly, Rearranging.squeezed(call, from, Dim.of(1)::equals));
  }

  static Value unsqueeze(Call call, Assembly assembly) {
    List<Dim> from = activation(call).dims();
    return reshape(call, assembly, Rearranging.unsqueezed(call, from, Dim.of(1)));
  }

  private static Value reshape(Call call, Assembly assembly, List<Dim> to) {
    Value.Activation x = activation(call);
    Op op = new Op.Reshape(ReshapeTarget.list(call, x.dims(), to));
    return assembly.add(call, op, List.of(x.name()), to::get);
  }

  private static Value.Activation activation(Call call) {
    if (call.input(0) instanceof Value.Activation x) {
      return x;
    }
    throw call.unsupported("on a constant, with another input computed at run time");
  }

  /** A border: attributes before opset 11, inputs since, of some axes only since opset 18. */
  static Value pad(Call call, Assembly assembly) {
    String mode = call.text("mode", "constant");
    if (!mode.equals("constant")) {
      throw call.unsupported("with mode '" + mode + "'");
    }
    Value x = call.input(0);
    int rank = x.rank();
    List<Integer> axes = padAxes(call, rank);
    List<Long> pads =
        call.opset() < 11
            ? call.requiredIntegers("pads")
            : LongStream.of(call.constant(1).longs()).boxed().toList();
    if (pads.size() != 2 * axes.size()
        || pads.stream().anyMatch(p -> p < -LARGEST_PAD || p > LARGEST_PAD)) {
      throw call.error("has pads " + pads + " for a value of rank " + rank);
    }
    List<Integer> before = new ArrayList<>(Collections.nCopies(rank, 0));
    List<Integer> after = new ArrayList<>(before);
    for (int i = 0; i < axes.size(); i++) {
      before.set(axes.get(i), pads.get(i).intValue());
      after.set(axes.get(i), pads.get(i + axes.size()).intValue());
    }
    Op op = new Op.Pad(Axes.reorder(before), Axes.reorder(after), padValue(call));
    return assembly.add(
        call,
        op,
        List.of(assembly.operand(x, call)),
        a ->
            before.get(a) == 0 && after.get(a) == 0 && x instanceof Value.Activation v
                ? v.dims().get(a)
                : null);
  }

  private static List<Integer> padAxes(Call call, int rank) {
    if (call.opset() < 18 || call.optionalConstant(3).isEmpty()) {
      return IntStream.range(0, rank).boxed().toList();
    }
    List<Integer> axes =
        LongStream.of(call.constant(3).longs()).mapToObj(a -> call.axis(a, rank)).toList();
    if (axes.stream().distinct().count() != axes.size()) {
      throw call.error("pads an axis twice");
    }
    return axes;
  }

  private static float padValue(Call call) {
    if (call.opset() < 11) {
      return call.real("value", 0);
    }
    ConstTensor value = call.optionalConstant(2).orElse(null);
    if (value != null && (value.count() != 1 || Float.isNaN(value.floatAt(0)))) {
      throw call.error("pads with '" + call.input(2).name() + "', which is no single number");
    }
    return value == null ? 0 : value.floatAt(0);
  }
}
