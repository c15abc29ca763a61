package kerf.models.onnx;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** DequantizeLinear and QuantizeLinear of constants, with one scale or one per index of an axis. */
final class Quantization {
  private static final Set<ElementType> BYTES = Set.of(ElementType.INT8, ElementType.UINT8);
  static final Set<ElementType> QUANTIZED =
      Set.of(ElementType.INT8, ElementType.UINT8, ElementType.INT16, ElementType.UINT16);

  /** Elements from which on floats are made when they are asked for. */
  private static final int LARGE = 4096;

  /** More than two bytes differ by. */
  private static final float MOST_STEPS = 512;

  /**
   * Where each scale applies: element i has the scale {@code i / inner % scales}.
   *
   * @param scales one, or as many as the axis has indices
   * @param inner elements that follow each other under one scale
   */
  private record Steps(int scales, int inner) {}

  private Quantization() {}

  /** {@code (x - zero point) * scale}. */
  static ConstTensor dequantize(Call call) {
    ConstTensor x = call.constant(0);
    ConstTensor scale = call.constant(1);
    Optional<ConstTensor> zero = call.optionalConstant(2);
    if (!QUANTIZED.contains(x.type()) && x.type() != ElementType.INT32) {
      throw call.unsupported("of " + x.type());
    }
    Steps steps = steps(call, x, scale, zero);
    if (zero.isPresent() && zero.get().type() != x.type()) {
      throw call.error("has a zero point of " + zero.get().type() + " for " + x.type());
    }
    int count = call.claim(x.dims());
    Optional<String> origin = origin(x, scale, zero, steps);
    if (origin.isPresent() && count >= LARGE) {
      return ConstTensor.deferred(
          x.dims(), origin.get(), () -> floats(x, scale, zero, steps, count));
    }
    return Arithmetic.rounded(scale.type(), x.dims(), floats(x, scale, zero, steps, count));
  }

  /** What finite floats follow from; empty where they may be others, or it is not known. */
  private static Optional<String> origin(
      ConstTensor x, ConstTensor scale, Optional<ConstTensor> zero, Steps steps) {
    boolean finite = scale.type() == ElementType.FLOAT && BYTES.contains(x.type());
    for (float s : scale.floats()) {
      finite &= Float.isFinite(s * MOST_STEPS);
    }
    if (!finite || x.origin().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "(%s - %s) * %s by %d, %d"
            .formatted(
                x.origin().get(),
                Arrays.toString(zero.map(ConstTensor::longs).orElse(new long[0])),
                Arrays.toString(scale.floats()),
                steps.scales,
                steps.inner));
  }

  private static float[] floats(
      ConstTensor x, ConstTensor scale, Optional<ConstTensor> zero, Steps steps, int count) {
    float[] out = new float[count];
    for (int begin = 0, row = 0; begin < out.length; begin += steps.inner, row++) {
      int index = row % steps.scales;
      long z = zero.map(t -> t.longAt(index)).orElse(0L);
      run(x, begin, Math.min(out.length, begin + steps.inner), z, scale.floatAt(index), out);
    }
    return out;
  }

  private static void run(ConstTensor x, int begin, int end, long zero, float scale, float[] out) {
    if (!BYTES.contains(x.type())) {
      for (int i = begin; i < end; i++) {
        out[i] = (x.longAt(i) - zero) * scale;
      }
      return;
    }
    byte[] bytes = x.bytes();
    int mask = x.type() == ElementType.UINT8 ? 0xFF : -1;
    for (int i = begin; i < end; i++) {
      out[i] = ((bytes[i] & mask) - (int) zero) * scale;
    }
  }

  /** {@code saturate(round half to even(x / scale) + zero point)}. */
  static ConstTensor quantize(Call call) {
    ConstTensor x = call.constant(0);
    ConstTensor scale = call.constant(1);
    Optional<ConstTensor> zero = call.optionalConstant(2);
    Steps steps = steps(call, x, scale, zero);
    ElementType type = zero.map(ConstTensor::type).orElseGet(() -> outputType(call));
    if (!QUANTIZED.contains(type) || !x.type().isReal()) {
      throw call.unsupported("from " + x.type() + " to " + type);
    }
    long[] out = new long[call.claim(x.dims())];
    for (int i = 0; i < out.length; i++) {
      int index = i / steps.inner % steps.scales;
      long z = zero.map(t -> t.longAt(index)).orElse(0L);
      // A float's quotient: rounding it twice could land on another integer.
      long rounded = (long) Math.rint(x.floatAt(i) / scale.floatAt(index));
      out[i] =
          Math.clamp(
              Math.clamp(rounded, Integer.MIN_VALUE, Integer.MAX_VALUE) + z,
              type.min(),
              type.max());
    }
    return ConstTensor.ofLongs(type, x.dims(), out);
  }

  /** The type that a QuantizeLinear without zero point makes. */
  static ElementType outputType(Call call) {
    long number = call.integer("output_dtype", 0);
    return number == 0
        ? ElementType.UINT8
        : ElementType.of(number)
            .orElseThrow(() -> call.unsupported("to the element type " + ElementType.name(number)));
  }

  private static Steps steps(
      Call call, ConstTensor x, ConstTensor scale, Optional<ConstTensor> zero) {
    if (call.integer("block_size", 0) != 0 || scale.rank() > 1) {
      throw call.unsupported("with a scale per block");
    }
    if (!scale.type().isReal() || scale.type() == ElementType.DOUBLE) {
      throw call.error("has a scale of " + scale.type());
    }
    if (zero.isPresent() && zero.get().count() != scale.count()) {
      throw call.error(
          "has " + scale.count() + " scales and " + zero.get().count() + " zero points");
    }
    if (scale.count() == 1) {
      return new Steps(1, Math.max(1, x.count()));
    }
    int axis = call.axis(call.integer("axis", 1), x.rank());
    if (x.dims().get(axis) != scale.count()) {
      throw call.error("has " + scale.count() + " scales for axis " + axis + " of " + x.dims());
    }
    return new Steps(scale.count(), Math.max(1, Axes.product(x.dims(), axis + 1, x.rank())));
  }
}
