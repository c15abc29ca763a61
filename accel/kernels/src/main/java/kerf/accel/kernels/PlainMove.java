package kerf.accel.kernels;

import java.util.List;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/** Elements moved without computing. */
public final class PlainMove {
  /** {@link #copy}. */
  public static final Kernel COPY =
      new Kernel(
          "plain_copy",
          Target.ANY,
          PlainMove.class,
          "copy",
          List.of(Parameter.in("in"), Parameter.out("out"), Parameter.table("shape")),
          List.of(64, 1, 1),
          false);

  /** {@link #fill}. */
  public static final Kernel FILL =
      new Kernel(
          "plain_fill",
          Target.ANY,
          PlainMove.class,
          "fill",
          List.of(Parameter.in("constants"), Parameter.out("out"), Parameter.table("shape")),
          List.of(64, 1, 1),
          false);

  private PlainMove() {}

  /** The family's part of the catalogue. */
  static List<Kernel> kernels() {
    return List.of(COPY, FILL);
  }

  /**
   * {@code out[o + sum of i[a] * outStride[a]] = in[p + sum of i[a] * inStride[a]]} for all indices
   * i: concatenation, slices, transposition, padding, other layouts. One item an element; {@code
   * shape} is {@link StridedFields}.
   */
  public static void copy(KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    int element = context.globalIdx;
    if (element < shape.get(0) && context.globalIdy < 1 && context.globalIdz < 1) {
      int rest = element;
      int from = shape.get(StridedFields.IN_OFFSET);
      int to = shape.get(StridedFields.OUT_OFFSET);
      for (int axis = StridedFields.RANK - 1; axis >= 0; axis--) {
        int extent = shape.get(StridedFields.DIMS + axis);
        int outer = rest / extent;
        int at = rest - outer * extent;
        from += at * shape.get(StridedFields.IN + axis);
        to += at * shape.get(StridedFields.OUT + axis);
        rest = outer;
      }
      out.set(to, in.get(from));
    }
  }

  /** {@code out[row, c] = constants[0]}; x runs over channels, y over rows. */
  public static void fill(
      KernelContext context, FloatArray constants, FloatArray out, IntArray shape) {
    int c = context.globalIdx;
    int row = context.globalIdy;
    if (c < shape.get(0) && row < shape.get(1) && context.globalIdz < 1) {
      int at = shape.get(MapFields.OUT_OFFSET) + row * shape.get(MapFields.OUT_STRIDE) + c;
      out.set(at, constants.get(0));
    }
  }
}
