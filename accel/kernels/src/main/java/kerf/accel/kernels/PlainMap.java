package kerf.accel.kernels;

import java.util.List;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/** Functions of one or two elements. */
public final class PlainMap {
  /** {@code a + b}. */
  public static final int SUM = 0;

  /** {@code a b}. */
  public static final int PRODUCT = 1;

  /** {@code a < 0 ? b a : a}. */
  public static final int PRELU = 2;

  /** {@link #activate}. */
  public static final Kernel ACTIVATE =
      new Kernel(
          "plain_activate",
          Target.ANY,
          PlainMap.class,
          "activate",
          List.of(
              Parameter.in("in"),
              Parameter.in("constants"),
              Parameter.out("out"),
              Parameter.table("shape")),
          List.of(16, 4, 1),
          false);

  /** {@link #binary}. */
  public static final Kernel BINARY =
      new Kernel(
          "plain_binary",
          Target.ANY,
          PlainMap.class,
          "binary",
          List.of(
              Parameter.in("a"),
              Parameter.in("b"),
              Parameter.in("constants"),
              Parameter.out("out"),
              Parameter.table("shape")),
          List.of(64, 1, 1),
          false);

  private PlainMap() {}

  /** The family's part of the catalogue. */
  static List<Kernel> kernels() {
    return List.of(ACTIVATE, BINARY);
  }

  /**
   * {@code out[row, c] = act(in[row, c])}; {@code constants} are the activation's bounds, {@code
   * shape} is {@link MapFields} with its code. x runs over channels, y over rows.
   */
  public static void activate(
      KernelContext context, FloatArray in, FloatArray constants, FloatArray out, IntArray shape) {
    int c = context.globalIdx;
    int row = context.globalIdy;
    if (c < shape.get(0) && row < shape.get(1) && context.globalIdz < 1) {
      int from = shape.get(MapFields.IN_OFFSET) + row * shape.get(MapFields.IN_STRIDE) + c;
      int to = shape.get(MapFields.OUT_OFFSET) + row * shape.get(MapFields.OUT_STRIDE) + c;
      int code = shape.get(MapFields.DETAIL);
      float value = in.get(from);
      out.set(to, PlainActivation.apply(value, code, constants.get(0), constants.get(1)));
    }
  }

  /**
   * {@code out[i] = act(a[i] op b[i])}, each by strides of its own, 0 along the axes that it is
   * repeated on. One item an element; {@code constants} are the activation's bounds, {@code shape}
   * is {@link StridedFields}.
   */
  public static void binary(
      KernelContext context,
      FloatArray a,
      FloatArray b,
      FloatArray constants,
      FloatArray out,
      IntArray shape) {
    int element = context.globalIdx;
    if (element < shape.get(0) && context.globalIdy < 1 && context.globalIdz < 1) {
      int rest = element;
      int atA = shape.get(StridedFields.IN_OFFSET);
      int atB = shape.get(StridedFields.SECOND_OFFSET);
      int to = shape.get(StridedFields.OUT_OFFSET);
      for (int axis = StridedFields.RANK - 1; axis >= 0; axis--) {
        int extent = shape.get(StridedFields.DIMS + axis);
        int outer = rest / extent;
        int at = rest - outer * extent;
        atA += at * shape.get(StridedFields.IN + axis);
        atB += at * shape.get(StridedFields.SECOND + axis);
        to += at * shape.get(StridedFields.OUT + axis);
        rest = outer;
      }
      float left = a.get(atA);
      float right = b.get(atB);
      int operation = shape.get(StridedFields.OPERATION);
      float value = left;
      if (operation == SUM) {
        value = left + right;
      }
      if (operation == PRODUCT || (operation == PRELU && left < 0.0f)) {
        value = left * right;
      }
      int code = shape.get(StridedFields.ACTIVATION);
      out.set(to, PlainActivation.apply(value, code, constants.get(0), constants.get(1)));
    }
  }
}
