package kerf.models.onnx;

import java.util.List;
import java.util.stream.IntStream;
import kerf.models.tensor.Shape;

/** Axes in ONNX's order (N, C, H, W for rank 4) and in Kerf's (N, H, W, C). */
final class Axes {
  private static final List<Integer> NCHW_TO_NHWC = List.of(0, 3, 1, 2);
  private static final List<Integer> NHWC_OF_NCHW = List.of(0, 2, 3, 1);

  private Axes() {}

  /** Where ONNX's axis lies in Kerf's order. */
  static int toKerf(int axis, int rank) {
    return rank == 4 ? NCHW_TO_NHWC.get(axis) : axis;
  }

  /** Where Kerf's axis lies in ONNX's order. */
  static int toOnnx(int axis, int rank) {
    return rank == 4 ? NHWC_OF_NCHW.get(axis) : axis;
  }

  /** Per-axis entries put into ONNX's order. */
  static <T> List<T> onnxOrder(List<T> entries) {
    return entries.size() == 4
        ? NCHW_TO_NHWC.stream().map(entries::get).toList()
        : List.copyOf(entries);
  }

  /** Per-axis entries put into Kerf's order. */
  static <T> List<T> reorder(List<T> entries) {
    return entries.size() == 4
        ? NHWC_OF_NCHW.stream().map(entries::get).toList()
        : List.copyOf(entries);
  }

  /** Kerf's shape of the extents of a value; what is not known is free. */
  static Shape shape(List<Dim> dims) {
    List<Integer> extents =
        dims.stream().map(d -> d.isKnown() ? Math.toIntExact(d.size()) : Shape.FREE).toList();
    return new Shape(extents).toNhwc();
  }

  /**
   * Number of elements before an axis, or from it on: the product of a range of dimensions that are
   * known to fit an int together.
   */
  static int product(List<Integer> dims, int from, int to) {
    return IntStream.range(from, to).map(dims::get).reduce(1, (a, b) -> a * b);
  }
}
