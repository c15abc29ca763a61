package kerf.accel.reference;

import java.util.stream.IntStream;
import kerf.models.graph.Op;
import kerf.models.tensor.Tensor;

/**
 * Matrix product by definition, sums in double: {@code out[m, n] = act(alpha * sum over k of A'[m,
 * k] B'[k, n] + beta * C[m, n])}.
 */
final class MatrixLoops {
  private MatrixLoops() {}

  static void gemm(Op.Gemm op, Tensor a, Tensor b, Tensor c, Tensor out) {
    int rows = out.shape().dim(0);
    int columns = out.shape().dim(1);
    int inner = a.shape().dim(op.transA() ? 0 : 1);
    int stepA = op.transA() ? rows : 1;
    int stepB = op.transB() ? 1 : columns;
    Tensor addend = Tensor.zeros(out.shape());
    if (c != null) {
      ElementLoops.combine(addend, c, addend, (zero, value) -> value);
    }
    float[] left = a.data();
    float[] right = b.data();
    IntStream.range(0, rows * columns)
        .parallel()
        .forEach(
            i -> {
              int startA = i / columns * (op.transA() ? 1 : inner);
              int startB = i % columns * (op.transB() ? inner : 1);
              double sum = 0;
              for (int k = 0; k < inner; k++) {
                sum += (double) left[startA + k * stepA] * right[startB + k * stepB];
              }
              double result = op.alpha() * sum + (double) op.beta() * addend.data()[i];
              out.data()[i] = op.activation().apply((float) result);
            });
  }
}
