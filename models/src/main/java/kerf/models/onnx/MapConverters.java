package kerf.models.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;

/** The operators that keep the shape of their one activation. */
final class MapConverters {
  private MapConverters() {}

  static Value relu(Call call, Assembly assembly) {
    return map(call, assembly, new Op.Activate(Activation.RELU));
  }

  static Value sigmoid(Call call, Assembly assembly) {
    return map(call, assembly, new Op.Activate(Activation.SIGMOID));
  }

  /** Clip's bounds: attributes before opset 11, inputs since; either may be missing. */
  static Value clip(Call call, Assembly assembly) {
    boolean byInputs = call.opset() >= 11;
    float min = byInputs ? bound(call, 1, -Float.MAX_VALUE) : call.real("min", -Float.MAX_VALUE);
    float max = byInputs ? bound(call, 2, Float.MAX_VALUE) : call.real("max", Float.MAX_VALUE);
    return map(call, assembly, new Op.Activate(Activation.clip(min, max)));
  }

  private static float bound(Call call, int index, float missing) {
    Optional<ConstTensor> bound = call.optionalConstant(index);
    if (bound.isEmpty()) {
      return missing;
    }
    if (bound.get().count() != 1 || Float.isNaN(bound.get().floatAt(0))) {
      throw call.error("has a bound '" + call.input(index).name() + "' that is no single number");
    }
    return bound.get().floatAt(0);
  }

  static Value identity(Call call, Assembly assembly) {
    return map(call, assembly, new Op.Identity());
  }

  static Value dropout(Call call, Assembly assembly) {
    Converters.checkInference(call);
    return map(call, assembly, new Op.Dropout());
  }

  /**
   * Which elements a dropout leaves: at inference all. Like every value it is one of floats here.
   */
  static Value dropoutMask(Call call, String name, Assembly assembly) {
    Converters.checkInference(call);
    String x = assembly.operand(call.input(0), call);
    Op ones = new Op.Activate(Activation.clip(1, 1));
    Value mask = assembly.add(name, ones, List.of(x), axis -> same(call, axis));
    assembly.markIntegers(name, ElementType.BOOL);
    return mask;
  }

  /** Activations are float32; a Cast to that changes nothing. */
  static Value cast(Call call, Assembly assembly) {
    if (Arithmetic.castType(call) != ElementType.FLOAT) {
      throw call.unsupported("to " + Arithmetic.castType(call) + " on values computed at run time");
    }
    return identity(call, assembly);
  }

  static Value lrn(Call call, Assembly assembly) {
    long size = call.integer("size", 0);
    if (size < 1 || size > Short.MAX_VALUE) {
      throw call.error("has a size of " + size);
    }
    Op op =
        new Op.Lrn(
            (int) size, call.real("alpha", 1e-4f), call.real("beta", 0.75f), call.real("bias", 1));
    if (call.input(0).rank() != 4) {
      throw call.unsupported("on a value of rank " + call.input(0).rank());
    }
    return map(call, assembly, op);
  }

  static Value batchNormalization(Call call, Assembly assembly) {
    if (call.integer("training_mode", 0) != 0 || OldOperators.trains(call)) {
      throw call.unsupported("in training mode");
    }
    if (call.opset() < 9 && call.integer("spatial", 1) == 0) {
      throw call.unsupported("with statistics per pixel (spatial = 0)");
    }
    if (call.opset() < 14 && call.outputs() > 1) {
      throw call.unsupported("with outputs of training");
    }
    int rank = call.input(0).rank();
    // The channels are axis 1 in ONNX and the last one in Kerf: the same axis in these two only.
    if (rank != 4 && rank != 2) {
      throw call.unsupported("on a value of rank " + rank);
    }
    List<String> inputs = new ArrayList<>(List.of(assembly.operand(call.input(0), call)));
    for (int i = 1; i <= 4; i++) {
      call.constant(i);
      inputs.add(assembly.weight((Value.Known) call.input(i)));
    }
    Op op = new Op.BatchNorm(call.real("epsilon", 1e-5f), true);
    return assembly.add(call, op, inputs, axis -> same(call, axis));
  }

  /** Before opset 13 the axes from {@code axis} on form one vector; since then it is one axis. */
  static Value softmax(Call call, Assembly assembly) {
    boolean coerced = call.opset() < 13;
    int rank = call.input(0).rank();
    int first = call.axis(call.integer("axis", coerced ? 1 : -1), rank);
    List<Integer> axes =
        IntStream.range(first, coerced ? rank : first + 1)
            .map(axis -> Axes.toKerf(axis, rank))
            .sorted()
            .boxed()
            .toList();
    return map(call, assembly, new Op.Softmax(axes));
  }

  private static Value map(Call call, Assembly assembly, Op op) {
    String x = assembly.operand(call.input(0), call);
    return assembly.add(call, op, List.of(x), axis -> same(call, axis));
  }

  private static Dim same(Call call, int axis) {
    return call.input(0) instanceof Value.Activation x ? x.dims().get(axis) : null;
  }
}
