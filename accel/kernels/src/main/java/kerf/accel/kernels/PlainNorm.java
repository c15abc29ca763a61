package kerf.accel.kernels;

import java.util.List;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.math.TornadoMath;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/**
 * Normalisation: by stored statistics, by neighbouring channels, and softmax. {@code shape} is
 * {@link MapFields}; x runs over channels and y over rows unless said otherwise.
 */
public final class PlainNorm {
  /** {@link #scaleShift}. */
  public static final Kernel SCALE_SHIFT =
      new Kernel(
          "plain_scale_shift",
          Target.ANY,
          PlainNorm.class,
          "scaleShift",
          List.of(
              Parameter.in("in"),
              Parameter.in("mean"),
              Parameter.in("factor"),
              Parameter.in("shift"),
              Parameter.out("out"),
              Parameter.table("shape")),
          List.of(16, 4, 1),
          false);

  /** {@link #normFactor}. */
  public static final Kernel NORM_FACTOR =
      new Kernel(
          "plain_norm_factor",
          Target.ANY,
          PlainNorm.class,
          "normFactor",
          List.of(
              Parameter.in("scale"),
              Parameter.in("variance"),
              Parameter.in("constants"),
              Parameter.out("factor"),
              Parameter.table("shape")),
          List.of(16, 1, 1),
          false);

  /** {@link #lrn}. */
  public static final Kernel LRN =
      new Kernel(
          "plain_lrn",
          Target.ANY,
          PlainNorm.class,
          "lrn",
          List.of(
              Parameter.in("in"),
              Parameter.in("constants"),
              Parameter.out("out"),
              Parameter.table("shape")),
          List.of(16, 4, 1),
          false);

  /** {@link #softmaxRows}. */
  public static final Kernel SOFTMAX =
      new Kernel(
          "plain_softmax",
          Target.ANY,
          PlainNorm.class,
          "softmaxRows",
          List.of(Parameter.in("in"), Parameter.out("out"), Parameter.table("shape")),
          List.of(16, 1, 1),
          false);

  private PlainNorm() {}

  /** The family's part of the catalogue. */
  static List<Kernel> kernels() {
    return List.of(SCALE_SHIFT, NORM_FACTOR, LRN, SOFTMAX);
  }

  /** {@code out[row, c] = (in[row, c] - mean[c]) factor[c] + shift[c]}. */
  public static void scaleShift(
      KernelContext context,
      FloatArray in,
      FloatArray mean,
      FloatArray factor,
      FloatArray shift,
      FloatArray out,
      IntArray shape) {
    int c = context.globalIdx;
    int row = context.globalIdy;
    if (c < shape.get(0) && row < shape.get(1) && context.globalIdz < 1) {
      int from = shape.get(MapFields.IN_OFFSET) + row * shape.get(MapFields.IN_STRIDE) + c;
      int to = shape.get(MapFields.OUT_OFFSET) + row * shape.get(MapFields.OUT_STRIDE) + c;
      float centred = in.get(from) - mean.get(c);
      out.set(to, centred * factor.get(c) + shift.get(c));
    }
  }

  /**
   * {@code factor[c] = scale[c] / sqrt(variance[c] + constants[0])}, for statistics that are
   * computed; {@code shape} ends behind the work sizes: channels, 1, 1.
   */
  public static void normFactor(
      KernelContext context,
      FloatArray scale,
      FloatArray variance,
      FloatArray constants,
      FloatArray factor,
      IntArray shape) {
    int c = context.globalIdx;
    if (c < shape.get(0) && context.globalIdy < 1 && context.globalIdz < 1) {
      factor.set(c, scale.get(c) / TornadoMath.sqrt(variance.get(c) + constants.get(0)));
    }
  }

  /**
   * {@code out[row, c] = in[row, c] / (bias + alpha * sum of in[row, i]^2) ^ beta}, i over the size
   * channels around c that exist; {@code constants}: alpha (already divided by the size), beta,
   * bias.
   */
  public static void lrn(
      KernelContext context, FloatArray in, FloatArray constants, FloatArray out, IntArray shape) {
    int c = context.globalIdx;
    int row = context.globalIdy;
    int channels = shape.get(0);
    if (c < channels && row < shape.get(1) && context.globalIdz < 1) {
      int from = shape.get(MapFields.IN_OFFSET) + row * shape.get(MapFields.IN_STRIDE);
      int to = shape.get(MapFields.OUT_OFFSET) + row * shape.get(MapFields.OUT_STRIDE) + c;
      int size = shape.get(MapFields.DETAIL);
      int first = TornadoMath.max(0, c - (size - 1) / 2);
      int last = TornadoMath.min(channels - 1, c + size / 2);
      float squares = 0.0f;
      for (int i = first; i <= last; i++) {
        float value = in.get(from + i);
        squares += value * value;
      }
      float base = constants.get(2) + constants.get(0) * squares;
      out.set(to, in.get(from + c) / TornadoMath.pow(base, constants.get(1)));
    }
  }

  /**
   * {@code out[row, i] = exp(in[row, i] - max) / sum over j of exp(in[row, j] - max)}; x runs over
   * rows, and {@code DETAIL} is their length.
   */
  public static void softmaxRows(
      KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    int row = context.globalIdx;
    if (row < shape.get(0) && context.globalIdy < 1 && context.globalIdz < 1) {
      int from = shape.get(MapFields.IN_OFFSET) + row * shape.get(MapFields.IN_STRIDE);
      int to = shape.get(MapFields.OUT_OFFSET) + row * shape.get(MapFields.OUT_STRIDE);
      int length = shape.get(MapFields.DETAIL);
      float most = in.get(from);
      for (int i = 1; i < length; i++) {
        float value = in.get(from + i);
        if (value > most) {
          most = value;
        }
      }
      float sum = 0.0f;
      for (int i = 0; i < length; i++) {
        sum += TornadoMath.exp(in.get(from + i) - most);
      }
      for (int i = 0; i < length; i++) {
        out.set(to + i, TornadoMath.exp(in.get(from + i) - most) / sum);
      }
    }
  }
}
