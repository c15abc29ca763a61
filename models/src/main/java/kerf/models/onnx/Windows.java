package kerf.models.onnx;

import java.util.Collections;
import java.util.List;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * Reads the attributes that Conv and the pools share: kernel_shape, strides, dilations, pads and
 * auto_pad.
 */
final class Windows {
  /**
   * Bounds kernels, strides, dilations and pads, so that sums and products of them stay far from an
   * int's end.
   */
  private static final int LARGEST = 1 << 14;

  private Windows() {}

  /** The window of a pooling, whose kernel is an attribute. */
  static Window pool(Call call) {
    List<Integer> kernel = sizes(call, "kernel_shape", call.requiredIntegers("kernel_shape"), 2, 1);
    Window window = read(call, kernel);
    if (window.padding() instanceof Padding.Explicit pads
        && (Math.max(pads.top(), pads.bottom()) >= window.extentH()
            || Math.max(pads.left(), pads.right()) >= window.extentW())) {
      throw call.error("has pads as large as its kernel");
    }
    return window;
  }

  /**
   * The window of a convolution.
   *
   * @param kernel rows and columns of its weight
   */
  static Window conv(Call call, List<Integer> kernel) {
    List<Long> sizes = kernel.stream().map(Long::valueOf).toList();
    List<Long> said = call.integers("kernel_shape").orElse(sizes);
    if (!said.equals(sizes)) {
      throw call.error("says its kernel is " + said + ", but its weight's is " + sizes);
    }
    return read(call, sizes(call, "kernel_shape", said, 2, 1));
  }

  private static Window read(Call call, List<Integer> kernel) {
    List<Integer> strides = sizes(call, "strides", 2, 1);
    List<Integer> dilations = sizes(call, "dilations", 2, 1);
    return new Window(
        kernel.get(0),
        kernel.get(1),
        strides.get(0),
        strides.get(1),
        dilations.get(0),
        dilations.get(1),
        padding(call));
  }

  private static Padding padding(Call call) {
    List<Integer> pads = sizes(call, "pads", 4, 0);
    String auto = call.text("auto_pad", "NOTSET");
    if (!auto.equals("NOTSET") && pads.stream().anyMatch(p -> p != 0)) {
      throw call.error("has both auto_pad " + auto + " and pads " + pads);
    }
    return switch (auto) {
      case "NOTSET", "VALID" ->
          new Padding.Explicit(pads.get(0), pads.get(1), pads.get(2), pads.get(3));
      case "SAME_UPPER" -> Padding.Same.UPPER;
      case "SAME_LOWER" -> Padding.Same.LOWER;
      default -> throw call.error("has the unknown auto_pad '" + auto + "'");
    };
  }

  private static List<Integer> sizes(Call call, String name, int count, int missing) {
    List<Long> defaults = Collections.nCopies(count, (long) missing);
    return sizes(call, name, call.integers(name).orElse(defaults), count, missing);
  }

  private static List<Integer> sizes(
      Call call, String name, List<Long> values, int count, int least) {
    if (values.size() != count) {
      throw call.unsupported(
          "with "
              + values.size()
              + " numbers for "
              + name
              + " (over pictures it takes "
              + count
              + ")");
    }
    for (long value : values) {
      if (value < least || value > LARGEST) {
        throw call.error(
            "has "
                + values
                + " for "
                + name
                + ", where each must be from "
                + least
                + " to "
                + LARGEST);
      }
    }
    return values.stream().map(Long::intValue).toList();
  }
}
