package kerf.accel.conformance;

import java.util.List;
import kerf.models.graph.Op;
import kerf.models.tensor.Tensor;

/** Error bounds of the normalising operations. */
final class NonlinearBounds {
  private static final double EPSILON = 0x1p-23;

  /** Roundings of a root, a power or an exponential, in units of the last place. */
  private static final double FUNCTION = 8;

  private NonlinearBounds() {}

  /** {@code |f| e + gamma (|x f| + |mean f| + |shift|)}, f the factor that the variance gives. */
  static Tensor batchNorm(Op.BatchNorm op, List<Tensor> operands, Tensor error) {
    int first = op.scaled() ? 2 : 1;
    Tensor x = operands.getFirst();
    float[] shift = operands.get(first).data();
    float[] mean = operands.get(first + 1).data();
    float[] variance = operands.get(first + 2).data();
    Tensor result = Tensor.zeros(x.shape());
    for (int i = 0; i < x.data().length; i++) {
      int c = i % shift.length;
      double factor = op.scaled() ? Math.abs(operands.get(1).data()[c]) : 1;
      factor /= Math.sqrt((double) variance[c] + op.epsilon());
      double sum = factor * (Math.abs(x.data()[i]) + Math.abs(mean[c])) + Math.abs(shift[c]);
      result.data()[i] = (float) (factor * error.data()[i] + ErrorBound.gamma(2) * sum);
    }
    return result;
  }

  /**
   * With {@code d} the divisor's base: {@code d^-beta (e + |x| beta e_d / d)} and the power's own
   * roundings.
   */
  static Tensor lrn(Op.Lrn op, Tensor x, Tensor error) {
    Tensor result = Tensor.zeros(x.shape());
    int channels = x.shape().c();
    double factor = (double) op.alpha() / op.size();
    for (int i = 0; i < x.data().length; i++) {
      int c = i % channels;
      double squares = 0;
      double carried = 0;
      for (int k = Math.max(0, c - (op.size() - 1) / 2);
          k <= Math.min(channels - 1, c + op.size() / 2);
          k++) {
        double value = Math.abs(x.data()[i - c + k]);
        double e = error.data()[i - c + k];
        squares += value * value;
        carried += 2 * value * e + e * e;
      }
      double base = op.bias() + factor * squares;
      double baseError = factor * carried + ErrorBound.gamma(op.size() + 1) * base;
      double power = Math.pow(base, -op.beta());
      double value = Math.abs(x.data()[i]);
      result.data()[i] =
          (float)
              (power * (error.data()[i] + value * op.beta() * baseError / base)
                  + FUNCTION * EPSILON * value * power);
    }
    return result;
  }

  /**
   * Nothing where x is exact; else a quotient that is off by {@code e / scale} may be a step more
   * off.
   */
  static Tensor quantize(Tensor error, Tensor scale) {
    float smallest = Float.POSITIVE_INFINITY;
    for (float s : scale.data()) {
      smallest = Math.min(smallest, s);
    }
    Tensor result = Tensor.zeros(error.shape());
    for (int i = 0; i < result.data().length; i++) {
      float e = error.data()[i];
      result.data()[i] = e == 0 ? 0 : e / smallest + 1;
    }
    return result;
  }

  /** {@code p (2 max e + gamma + roundings of x - max)}: a shift common to all members cancels. */
  static Tensor softmax(Tensor x, Tensor error, Tensor p, double gamma) {
    double largest = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.data().length; i++) {
      largest = Math.max(largest, error.data()[i]);
      low = Math.min(low, x.data()[i]);
      high = Math.max(high, x.data()[i]);
    }
    double relative = 2 * largest + gamma + EPSILON * (FUNCTION + 2 * (high - low));
    Tensor result = Tensor.zeros(p.shape());
    for (int i = 0; i < p.data().length; i++) {
      result.data()[i] = (float) (p.data()[i] * relative);
    }
    return result;
  }
}
