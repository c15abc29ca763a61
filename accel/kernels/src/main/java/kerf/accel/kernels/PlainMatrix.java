package kerf.accel.kernels;

import java.util.List;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/** Matrix products, one element an item. */
public final class PlainMatrix {
  /** {@link #gemm}. */
  public static final Kernel GEMM =
      new Kernel(
          "plain_gemm",
          Target.ANY,
          PlainMatrix.class,
          "gemm",
          List.of(
              Parameter.in("a"),
              Parameter.in("b"),
              Parameter.in("c"),
              Parameter.in("constants"),
              Parameter.out("out"),
              Parameter.table("shape")),
          List.of(64, 1, 1),
          false);

  private PlainMatrix() {}

  /** The family's part of the catalogue. */
  static List<Kernel> kernels() {
    return List.of(GEMM);
  }

  /**
   * {@code out[m, n] = act(alpha * sum over k of a[m, k] b[k, n] + beta * c[m, n])}; x runs over
   * columns n, y over rows m. {@code constants}: the activation's bounds, alpha, beta; {@code
   * shape} is {@link PlainMatrixFields}.
   */
  public static void gemm(
      KernelContext context,
      FloatArray a,
      FloatArray b,
      FloatArray c,
      FloatArray constants,
      FloatArray out,
      IntArray shape) {
    int n = context.globalIdx;
    int m = context.globalIdy;
    if (n < shape.get(0) && m < shape.get(1) && context.globalIdz < 1) {
      int terms = shape.get(PlainMatrixFields.TERMS);
      int stepA = shape.get(PlainMatrixFields.A_TERM);
      int stepB = shape.get(PlainMatrixFields.B_TERM);
      int atA = shape.get(PlainMatrixFields.A_OFFSET) + m * shape.get(PlainMatrixFields.A_ROW);
      int atB = shape.get(PlainMatrixFields.B_OFFSET) + n * shape.get(PlainMatrixFields.B_COLUMN);
      int atC =
          shape.get(PlainMatrixFields.C_OFFSET)
              + m * shape.get(PlainMatrixFields.C_ROW)
              + n * shape.get(PlainMatrixFields.C_COLUMN);
      float sum = 0.0f;
      for (int k = 0; k < terms; k++) {
        sum += a.get(atA + k * stepA) * b.get(atB + k * stepB);
      }
      float value = constants.get(2) * sum + constants.get(3) * c.get(atC);
      int to = shape.get(PlainMatrixFields.OUT_OFFSET) + m * shape.get(PlainMatrixFields.OUT_ROW);
      int code = shape.get(PlainMatrixFields.ACTIVATION);
      out.set(to + n, PlainActivation.apply(value, code, constants.get(0), constants.get(1)));
    }
  }
}
