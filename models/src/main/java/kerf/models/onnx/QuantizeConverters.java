package kerf.models.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;

/**
 * QuantizeLinear and DequantizeLinear of values that are computed at run time, with one scale or
 * one per index of an axis. Between them whole numbers are floats, which hold those of 16 bits
 * exactly.
 */
final class QuantizeConverters {
  private QuantizeConverters() {}

  static Value quantize(Call call, Assembly assembly) {
    ConstTensor scale = scale(call);
    Optional<ConstTensor> zero = call.optionalConstant(2);
    ElementType type = zero.map(ConstTensor::type).orElseGet(() -> Quantization.outputType(call));
    if (!Quantization.QUANTIZED.contains(type)) {
      throw call.unsupported("to " + type);
    }
    float[] zeros = zero.map(ConstTensor::floats).orElseGet(() -> new float[scale.count()]);
    List<String> inputs =
        List.of(
            assembly.operand(call.input(0), call),
            operand(call, assembly, "scale", scale.floats()),
            operand(call, assembly, "zero", zeros));
    Value value =
        assembly.add(
            call, new Op.Quantize(type.min(), type.max()), inputs, axis -> same(call, axis));
    assembly.markIntegers(value.name(), type);
    return value;
  }

  /** {@code (x - zero point) * scale}: the difference is exact, so the product is rounded once. */
  static Value dequantize(Call call, Assembly assembly) {
    ConstTensor scale = scale(call);
    Optional<ConstTensor> zero = call.optionalConstant(2);
    Optional<ElementType> type = assembly.integers(List.of(call.input(0)));
    if (type.isEmpty()) {
      throw call.error("takes floats, and not whole numbers");
    }
    if (zero.isPresent() && zero.get().type() != type.get()) {
      throw call.error("has a zero point of " + zero.get().type() + " for " + type.get());
    }
    String x = assembly.operand(call.input(0), call);
    if (zero.isPresent()) {
      float[] negated = zero.get().floats().clone();
      for (int i = 0; i < negated.length; i++) {
        negated[i] = -negated[i];
      }
      List<String> inputs = List.of(x, operand(call, assembly, "zero", negated));
      String moved = assembly.unique(call.output() + ".moved");
      Op add = new Op.Add(Activation.NONE);
      x = assembly.add(moved, add, inputs, axis -> same(call, axis)).name();
    }
    List<String> inputs = List.of(x, operand(call, assembly, "scale", scale.floats()));
    return assembly.add(call, new Op.Mul(), inputs, axis -> same(call, axis));
  }

  private static ConstTensor scale(Call call) {
    ConstTensor scale = call.constant(1);
    if (call.integer("block_size", 0) != 0 || scale.rank() > 1) {
      throw call.unsupported("with a scale per block");
    }
    if (scale.type() != ElementType.FLOAT) {
      throw call.unsupported("with a scale of " + scale.type() + " on values computed at run time");
    }
    Optional<ConstTensor> zero = call.optionalConstant(2);
    if (scale.count() == 0 || zero.filter(z -> z.count() != scale.count()).isPresent()) {
      throw call.error(
          "has %d scales and %d zero points"
              .formatted(scale.count(), zero.map(ConstTensor::count).orElse(0)));
    }
    return scale;
  }

  /** One number for all of x, or one for each index of the call's axis, beside x. */
  private static String operand(Call call, Assembly assembly, String what, float[] values) {
    int rank = call.input(0).rank();
    List<Integer> dims = new ArrayList<>(Collections.nCopies(rank, 1));
    if (values.length > 1) {
      dims.set(call.axis(call.integer("axis", 1), rank), values.length);
    }
    String name = assembly.unique(call.output() + "." + what);
    ConstTensor tensor = new ConstTensor(ElementType.FLOAT, dims, values);
    return assembly.operand(new Value.Known(name, tensor), rank);
  }

  private static Dim same(Call call, int axis) {
    return call.input(0) instanceof Value.Activation x ? x.dims().get(axis) : null;
  }
}
