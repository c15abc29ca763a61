package kerf.models.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/** Add, Sub, Mul, Div and Cast of constants, in the precision of their type. */
final class Arithmetic {
  /** One operator on each kind of number. */
  private record Binary(
      FloatBinary floats, DoubleBinaryOperator doubles, LongBinaryOperator longs) {}

  @FunctionalInterface
  private interface FloatBinary {
    float apply(float a, float b);
  }

  private static final Binary ADD = new Binary(Float::sum, Double::sum, Long::sum);
  private static final Binary SUB = new Binary((a, b) -> a - b, (a, b) -> a - b, (a, b) -> a - b);
  private static final Binary MUL = new Binary((a, b) -> a * b, (a, b) -> a * b, (a, b) -> a * b);
  private static final Binary DIV = new Binary((a, b) -> a / b, (a, b) -> a / b, (a, b) -> a / b);

  private Arithmetic() {}

  static ConstTensor add(Call call) {
    return binary(call, ADD);
  }

  static ConstTensor sub(Call call) {
    return binary(call, SUB);
  }

  static ConstTensor mul(Call call) {
    return binary(call, MUL);
  }

  static ConstTensor div(Call call) {
    return binary(call, DIV);
  }

  private static ConstTensor binary(Call call, Binary operator) {
    ConstTensor first = call.constant(0);
    ConstTensor second = call.constant(1);
    if (first.type() != second.type()) {
      throw call.error("takes " + first.type() + " and " + second.type() + " together");
    }
    List<Integer> dims = broadcast(call, first.dims(), second.dims());
    ConstTensor a = Rearranging.expand(call, first, dims);
    ConstTensor b = Rearranging.expand(call, second, dims);
    ElementType type = a.type();
    int count = call.claim(dims);
    if (type == ElementType.DOUBLE) {
      double[] out = new double[count];
      for (int i = 0; i < count; i++) {
        out[i] = operator.doubles().applyAsDouble(a.doubleAt(i), b.doubleAt(i));
      }
      return new ConstTensor(type, dims, out);
    }
    return type.isReal() ? reals(operator, a, b) : integers(call, operator, a, b);
  }

  private static ConstTensor reals(Binary operator, ConstTensor a, ConstTensor b) {
    float[] x = a.floats();
    float[] y = b.floats();
    float[] out = new float[x.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = a.type().round(operator.floats().apply(x[i], y[i]));
    }
    return new ConstTensor(a.type(), a.dims(), out);
  }

  private static ConstTensor integers(Call call, Binary operator, ConstTensor a, ConstTensor b) {
    long[] out = a.longs();
    for (int i = 0; i < out.length; i++) {
      long divisor = b.longAt(i);
      if (divisor == 0 && call.operator().equals("Div")) {
        throw call.error("divides an integer by 0");
      }
      out[i] = operator.longs().applyAsLong(out[i], divisor);
    }
    return ConstTensor.ofLongs(a.type(), a.dims(), out);
  }

  private static List<Integer> broadcast(Call call, List<Integer> a, List<Integer> b) {
    int rank = Math.max(a.size(), b.size());
    List<Integer> dims = new ArrayList<>();
    for (int axis = -rank; axis < 0; axis++) {
      int da = -axis > a.size() ? 1 : a.get(a.size() + axis);
      int db = -axis > b.size() ? 1 : b.get(b.size() + axis);
      if (da != db && da != 1 && db != 1) {
        throw call.error("cannot broadcast " + a + " and " + b);
      }
      dims.add(da == 1 ? db : da);
    }
    return dims;
  }

  static ConstTensor cast(Call call) {
    ConstTensor x = call.constant(0);
    ElementType to = castType(call);
    if (x.type() == to) {
      return x;
    }
    int count = call.claim(x.dims());
    if (to == ElementType.DOUBLE) {
      double[] out = new double[count];
      for (int i = 0; i < count; i++) {
        out[i] = x.doubleAt(i);
      }
      return new ConstTensor(to, x.dims(), out);
    }
    return to.isReal() ? rounded(to, x.dims(), x.floats()) : toInteger(x, to);
  }

  /** The type that a Cast asks for. */
  static ElementType castType(Call call) {
    long to = call.integer("to", 0);
    return ElementType.of(to)
        .orElseThrow(() -> call.unsupported("to the element type " + ElementType.name(to)));
  }

  /**
   * Numbers under a real type, rounded to what it holds; the array is kept where that is all of
   * them.
   */
  static ConstTensor rounded(ElementType type, List<Integer> dims, float[] values) {
    if (type == ElementType.FLOAT) {
      return new ConstTensor(type, dims, values);
    }
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = type.round(values[i]);
    }
    return new ConstTensor(type, dims, out);
  }

  private static ConstTensor toInteger(ConstTensor x, ElementType to) {
    long[] out = x.longs();
    if (to == ElementType.BOOL) {
      for (int i = 0; i < out.length; i++) {
        out[i] = x.doubleAt(i) != 0 ? 1 : 0;
      }
    }
    return ConstTensor.ofLongs(to, x.dims(), out);
  }
}
