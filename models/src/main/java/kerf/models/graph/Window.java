package kerf.models.graph;

import kerf.models.tensor.Shape;

/**
 * The sliding window of a convolution or a pooling.
 *
 * @param kernelH rows of the kernel
 * @param kernelW columns of the kernel
 * @param strideH rows between two outputs
 * @param strideW columns between two outputs
 * @param dilationH rows between two taps
 * @param dilationW columns between two taps
 * @param padding border around the input
 */
public record Window(
    int kernelH,
    int kernelW,
    int strideH,
    int strideW,
    int dilationH,
    int dilationW,
    Padding padding) {
  /**
   * @throws IllegalArgumentException when a kernel, stride or dilation is below 1
   */
  public Window {
    if (Math.min(Math.min(kernelH, kernelW), Math.min(strideH, strideW)) < 1
        || Math.min(dilationH, dilationW) < 1) {
      throw new IllegalArgumentException("kernel, stride and dilation must be at least 1");
    }
  }

  /** A square window without padding. */
  public static Window square(int kernel, int stride) {
    return of(kernel, kernel, stride, Padding.none());
  }

  /** A window with equal strides, without dilation. */
  public static Window of(int kernelH, int kernelW, int stride, Padding padding) {
    return new Window(kernelH, kernelW, stride, stride, 1, 1, padding);
  }

  /** This window with symmetric padding. */
  public Window padded(int vertical, int horizontal) {
    return with(Padding.symmetric(vertical, horizontal));
  }

  /** This window with another padding. */
  public Window with(Padding other) {
    return new Window(kernelH, kernelW, strideH, strideW, dilationH, dilationW, other);
  }

  /** Rows that the dilated kernel spans. */
  public int extentH() {
    return dilationH * (kernelH - 1) + 1;
  }

  /** Columns that the dilated kernel spans. */
  public int extentW() {
    return dilationW * (kernelW - 1) + 1;
  }

  /** Taps of the kernel, rows x columns. */
  public int taps() {
    return kernelH * kernelW;
  }

  /**
   * True when stride 1, dilation 1 and a 1x1 kernel make this a map over pixels (padding aside).
   */
  public boolean isPointwise() {
    return taps() == 1 && strideH == 1 && strideW == 1;
  }

  /**
   * Output rows for an input of the given height, {@link Shape#FREE} for a free one; below 1 when
   * the window does not fit.
   *
   * @param ceil round up, as pooling's ceil mode does: a last window that begins inside the input
   *     or its leading padding counts
   */
  public int outH(int height, boolean ceil) {
    if (height == Shape.FREE) {
      return Shape.FREE;
    }
    Padding.Explicit pad = padding.resolve(this, height, 1);
    return out(height, pad.top(), pad.bottom(), extentH(), strideH, ceil);
  }

  /** Output columns for an input of the given width; see {@link #outH}. */
  public int outW(int width, boolean ceil) {
    if (width == Shape.FREE) {
      return Shape.FREE;
    }
    Padding.Explicit pad = padding.resolve(this, 1, width);
    return out(width, pad.left(), pad.right(), extentW(), strideW, ceil);
  }

  private static int out(int in, int before, int after, int extent, int stride, boolean ceil) {
    int room = in + before + after - extent;
    int out = (ceil ? Math.ceilDiv(room, stride) : Math.floorDiv(room, stride)) + 1;
    // A negative count would be taken for a free one.
    return Math.max(0, ceil && (out - 1) * stride >= in + before ? out - 1 : out);
  }
}
