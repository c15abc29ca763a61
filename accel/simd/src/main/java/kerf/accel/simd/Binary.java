package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import kerf.models.graph.Activation;
import kerf.models.tensor.Shape;

/**
 * A function of two values, which broadcast to the output: {@code out = act(f(a, b))}.
 *
 * @param kind the function
 * @param factor what b is multiplied by in a sum
 * @param a first value
 * @param b second value
 * @param out result; may be where a lies
 * @param rowsA where the row of a lies that each row of the output reads
 * @param rowsB the same of b
 */
record Binary(
    Kind kind,
    float factor,
    Activation activation,
    View a,
    View b,
    View out,
    int[] rowsA,
    int[] rowsB,
    RowTasks split)
    implements Step {
  /** Floats from 2^23 to 2^24 are 1 apart: adding this leaves a sum no room for fractions. */
  private static final float UNITS = 0x1.8p23f;

  private static final float LARGEST_ROUNDED = 0x1p22f;

  /** The functions. */
  enum Kind {
    /** a + factor b */
    SUM,
    /** a b */
    PRODUCT,
    /** a where it is not negative, else a b */
    PRELU,
    /** a / b */
    QUOTIENT,
    /**
     * round(a) + b, halves to the even neighbour; exact for a up to 2^22, and above for the sign
     */
    ROUNDED_SUM
  }

  /** Shapes of the two values and of the result. */
  record Shapes(Shape a, Shape b, Shape out) {}

  static Binary of(
      Kind kind, float factor, Activation activation, View a, View b, View out, Shapes shapes) {
    int[] rowsA = rows(a, shapes.a, shapes.out, out.rows());
    int[] rowsB = rows(b, shapes.b, shapes.out, out.rows());
    RowTasks split = RowTasks.of(out.rows(), out.cols());
    return new Binary(kind, factor, activation, a, b, out, rowsA, rowsB, split);
  }

  /** For each row of the output the place of the row of {@code in} that it reads. */
  private static int[] rows(View in, Shape shape, Shape out, int count) {
    int[] strides = in.strides(shape);
    int[] rows = new int[count];
    for (int r = 0; r < count; r++) {
      int rest = r;
      for (int axis = 2; axis <= out.rank(); axis++) {
        int index = rest % out.dim(-axis);
        rest /= out.dim(-axis);
        if (axis <= shape.rank() && shape.dim(-axis) > 1) {
          rows[r] += index * strides[shape.rank() - axis];
        }
      }
    }
    return rows;
  }

  @Override
  public int tasks() {
    return split.tasks();
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    for (int row = split.first(task); row < split.end(task); row++) {
      int to = out.at() + row * out.stride();
      row(mem, a.at() + rowsA[row], b.at() + rowsB[row], to);
      if (!activation.isNone()) {
        Activations.apply(activation, mem, to, to, out.cols());
      }
    }
  }

  private void row(float[] mem, int fromA, int fromB, int to) {
    int count = out.cols();
    boolean oneA = a.cols() < count;
    boolean oneB = b.cols() < count;
    for (int c = 0; c < count; c += Lanes.COUNT) {
      VectorMask<Float> mask = Lanes.F.indexInRange(c, count);
      FloatVector va = load(mem, fromA, c, oneA, mask);
      apply(va, load(mem, fromB, c, oneB, mask)).intoArray(mem, to + c, mask);
    }
  }

  private static FloatVector load(
      float[] mem, int from, int c, boolean one, VectorMask<Float> mask) {
    return one
        ? FloatVector.broadcast(Lanes.F, mem[from])
        : FloatVector.fromArray(Lanes.F, mem, from + c, mask);
  }

  private FloatVector apply(FloatVector va, FloatVector vb) {
    return switch (kind) {
      case SUM -> factor == 1 ? va.add(vb) : vb.mul(factor).add(va);
      case PRODUCT -> va.mul(vb);
      case PRELU -> va.blend(va.mul(vb), va.lt(0));
      case QUOTIENT -> va.div(vb);
      case ROUNDED_SUM ->
          Activations.clip(va, -LARGEST_ROUNDED, LARGEST_ROUNDED).add(UNITS).sub(UNITS).add(vb);
    };
  }
}
