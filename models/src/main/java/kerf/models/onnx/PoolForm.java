package kerf.models.onnx;

import java.util.Optional;
import kerf.models.graph.Padding;
import kerf.models.graph.Padding.Explicit;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * The form in which a window is written, where programs read ONNX's text differently; known sizes
 * leave the choice. Checked against onnx 1.23 and ONNX Runtime 1.32: "same" with dilation is
 * refused there for convolutions and ignores the dilation in pools, "same" under a stride beyond
 * the kernel is refused; and shape inference counts a last window of ceil mode that lies in the
 * padding, which ONNX's text leaves out.
 *
 * @param window with the padding to write
 * @param ceil whether to round up
 */
record PoolForm(Window window, boolean ceil) {
  /**
   * A pool's form; empty when there is none that is read alike everywhere.
   *
   * @param counted whether padding takes part in its mean
   */
  static Optional<PoolForm> of(Window given, boolean ceil, boolean counted, Shape in) {
    Window window = withNumbers(given, in);
    if (!ceil || !isKnown(in)) {
      return Optional.of(new PoolForm(window, ceil));
    }
    int h = given.outH(in.h(), true);
    int w = given.outW(in.w(), true);
    if (window.outH(in.h(), false) == h && window.outW(in.w(), false) == w) {
      return Optional.of(new PoolForm(window, false));
    }
    Explicit pad = window.padding().resolve(window, in.h(), in.w());
    boolean readAlike =
        rounded(in.h() + pad.top() + pad.bottom() - window.extentH(), window.strideH()) == h
            && rounded(in.w() + pad.left() + pad.right() - window.extentW(), window.strideW()) == w;
    if (readAlike) {
      return Optional.of(new PoolForm(window, true));
    }
    if (counted) {
      return Optional.empty();
    }
    // Padding does not take part, so more of it at the end makes room for the last windows.
    int bottom = (h - 1) * window.strideH() + window.extentH() - in.h() - pad.top();
    int right = (w - 1) * window.strideW() + window.extentW() - in.w() - pad.left();
    Padding wider =
        new Explicit(
            pad.top(), pad.left(), Math.max(pad.bottom(), bottom), Math.max(pad.right(), right));
    return Optional.of(new PoolForm(window.with(wider), false));
  }

  /** The window with "same" as numbers where it is read differently and the size is known. */
  static Window withNumbers(Window window, Shape in) {
    boolean apart = window.strideH() > window.extentH() || window.strideW() > window.extentW();
    return isKnown(in) && (isDilated(window) || apart)
        ? window.with(window.padding().resolve(window, in.h(), in.w()))
        : window;
  }

  static boolean isDilated(Window window) {
    return window.dilationH() > 1 || window.dilationW() > 1;
  }

  private static boolean isKnown(Shape in) {
    return in.h() != Shape.FREE && in.w() != Shape.FREE;
  }

  private static int rounded(int room, int stride) {
    return Math.ceilDiv(room, stride) + 1;
  }
}
