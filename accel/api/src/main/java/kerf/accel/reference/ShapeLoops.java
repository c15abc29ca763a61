package kerf.accel.reference;

import java.util.List;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Operations that move elements without computing. */
final class ShapeLoops {
  private ShapeLoops() {}

  static void concat(int axis, List<Tensor> in, Tensor out) {
    int outer = Math.toIntExact(out.shape().elements(0, axis));
    int outRow = Math.toIntExact(out.shape().elements(axis, out.shape().rank()));
    int offset = 0;
    for (Tensor part : in) {
      int row = Math.toIntExact(part.shape().elements(axis, part.shape().rank()));
      for (int o = 0; o < outer; o++) {
        System.arraycopy(part.data(), o * row, out.data(), o * outRow + offset, row);
      }
      offset += row;
    }
  }

  /** Elements keep their order in N, C, H, W. */
  static Tensor reshape(Tensor in, Shape out) {
    return in.nhwcToNchw().reshaped(out.toNchw()).nchwToNhwc();
  }

  static void pad(Op.Pad op, Tensor in, Tensor out) {
    Shape to = out.shape();
    for (int i = 0; i < out.data().length; i++) {
      int rest = i;
      int source = 0;
      int step = 1;
      boolean inside = true;
      for (int axis = to.rank() - 1; axis >= 0; axis--) {
        int at = rest % to.dim(axis) - op.before().get(axis);
        rest /= to.dim(axis);
        inside &= at >= 0 && at < in.shape().dim(axis);
        source += at * step;
        step *= in.shape().dim(axis);
      }
      out.data()[i] = inside ? in.data()[source] : op.value();
    }
  }
}
