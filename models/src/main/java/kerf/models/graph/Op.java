package kerf.models.graph;

import java.util.List;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * What a node computes. Every operation is a record of its attributes; a node's inputs are named
 * beside it. Activations of rank 4 are NHWC. The meaning follows the ONNX operator of the same name
 * unless said otherwise.
 */
public sealed interface Op {
  /** A value given by the caller; dimensions may be free. */
  record Input(Shape shape) implements Op {}

  /** A weight that is not bound yet: its name is the node's. */
  record Parameter(Shape shape, Role role) implements Op {}

  /** A weight or another value known before the network runs. */
  record Constant(Tensor value) implements Op {}

  /**
   * Convolution: inputs x (NHWC), weight (OIHW, I = channels / groups), optional bias (O).
   *
   * @param activation applied to the sum
   */
  record Conv2d(Window window, int groups, Activation activation) implements Op {}

  /**
   * Normalisation with stored statistics: {@code (x - mean) / sqrt(variance + epsilon) * scale +
   * shift}. Inputs x, scale (only when {@code scaled}), shift, mean, variance, each of x's channel
   * count.
   */
  record BatchNorm(float epsilon, boolean scaled) implements Op {}

  /** An activation as a node of its own. */
  record Activate(Activation activation) implements Op {}

  /** {@code x < 0 ? slope * x : x}; inputs x and slope, which broadcasts to x. */
  record PRelu() implements Op {}

  /**
   * Local response normalisation over neighbouring channels: {@code x / (bias + alpha / size * sum
   * of squares) ^ beta}, the sum over the channels from {@code c - (size - 1) / 2} to {@code c +
   * size / 2} that exist.
   */
  record Lrn(int size, float alpha, float beta, float bias) implements Op {}

  /** Maximum over a window; padding does not take part. */
  record MaxPool(Window window, boolean ceil) implements Op {}

  /**
   * Where the maximum over a window lies: its index among all elements of the input in N, C, H, W
   * order, as a number; of equal maxima that of the first row and column. Padding does not take
   * part. ONNX's second output of MaxPool.
   *
   * @param columnMajor count within a picture down the columns first (ONNX's storage_order 1)
   */
  record ArgMaxPool(Window window, boolean ceil, boolean columnMajor) implements Op {
    /** Whether a value met later takes the place of the best before it; a NaN is above all. */
    public static boolean beats(float value, float best) {
      return value > best || (Float.isNaN(value) && !Float.isNaN(best));
    }

    /** The index of a pixel within its picture. */
    public long index(int row, int column, int height, int width) {
      return columnMajor ? (long) column * height + row : (long) row * width + column;
    }
  }

  /**
   * Mean over a window.
   *
   * @param countPadding divide by the taps inside input and padding (torch's default, never by
   *     those past the padding that ceil mode adds), not by the taps inside the input alone
   */
  record AvgPool(Window window, boolean ceil, boolean countPadding) implements Op {}

  /** Mean over height and width, which become 1. */
  record GlobalAvgPool() implements Op {}

  /**
   * Mean over bins that divide height and width into a fixed grid (torch's adaptive pooling): bin i
   * covers floor(i H / h) to ceil((i + 1) H / h).
   */
  record AdaptiveAvgPool(int height, int width) implements Op {}

  /** Joins its inputs along an axis of their (NHWC) shapes. */
  record Concat(int axis) implements Op {}

  /** Sum of two inputs with broadcasting. */
  record Add(Activation activation) implements Op {}

  /** Product of two inputs with broadcasting. */
  record Mul() implements Op {}

  /**
   * To whole numbers between two bounds, which stay floats: {@code clamp(round(x / scale) + zero,
   * min, max)}, halves rounded to the even neighbour; a NaN stays a NaN. Inputs x, scale (above 0)
   * and zero (whole numbers), which both broadcast to x. ONNX's QuantizeLinear.
   *
   * @param min smallest number of the quantised type
   * @param max largest number of the quantised type, at most 2^16
   */
  record Quantize(int min, int max) implements Op {
    /** One element, the quotient known. */
    public float apply(float quotient, float zero) {
      return Math.clamp((float) Math.rint(quotient) + zero, min, max);
    }
  }

  /**
   * {@code alpha A' B' + beta C}: inputs A (M x K, or K x M when {@code transA}), B (K x N, or N x
   * K when {@code transB}), optional C that broadcasts to M x N. ONNX's MatMul of two matrices is
   * this with alpha 1 and no C.
   */
  record Gemm(float alpha, float beta, boolean transA, boolean transB, Activation activation)
      implements Op {}

  /** {@code exp(x) / sum of exp} over the given (NHWC) axes together. */
  record Softmax(List<Integer> axes) implements Op {
    /** Copies the list. */
    public Softmax {
      axes = List.copyOf(axes);
    }
  }

  /** Nothing at inference. */
  record Dropout() implements Op {}

  /** Nothing at all. */
  record Identity() implements Op {}

  /**
   * To a matrix: axes before {@code axis} by the rest, elements in N, C, H, W order (the order
   * weights are stored for).
   */
  record Flatten(int axis) implements Op {}

  /**
   * To other dimensions, elements and dimensions in N, C, H, W order.
   *
   * @param target 0 copies the input's dimension, -1 is what remains; a rank-4 target is N, C, H, W
   */
  record Reshape(List<Integer> target) implements Op {
    /** Copies the list. */
    public Reshape {
      target = List.copyOf(target);
    }
  }

  /**
   * A border of a constant value.
   *
   * @param before elements added before, per (NHWC) axis; negative ones cut away
   * @param after elements added behind, per (NHWC) axis; negative ones cut away
   */
  record Pad(List<Integer> before, List<Integer> after, float value) implements Op {
    /** Copies the lists. */
    public Pad {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** What a parameter is for; decides how it is counted and how test weights are drawn. */
  enum Role {
    /** Kernel of a convolution or matrix of a fully connected layer. */
    WEIGHT,
    /** Bias of either. */
    BIAS,
    /** Batch normalisation's gamma. */
    SCALE,
    /** Batch normalisation's beta. */
    SHIFT,
    /** PReLU's slope for negative values. */
    SLOPE,
    /** Batch normalisation's running mean: stored, not trained. */
    MEAN,
    /** Batch normalisation's running variance: stored, not trained. */
    VARIANCE;

    /** False for the statistics of batch normalisation, which papers do not count as parameters. */
    public boolean trainable() {
      return this != MEAN && this != VARIANCE;
    }
  }

  /** The operation's name as printed in tables and messages: the record's simple name. */
  default String kind() {
    return this instanceof Activate a
        ? a.activation().kind().name().toLowerCase(java.util.Locale.ROOT)
        : getClass().getSimpleName();
  }
}
