package kerf.accel.kernels.plan;

import kerf.accel.kernels.ConvFields;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * A convolution between two slices of channels of NHWC buffers.
 *
 * @param images pictures of the batch
 * @param in where the input lies
 * @param out where the output goes
 * @param window kernel, stride and dilation; its padding is resolved in {@code padding}
 * @param padding rows and columns around the input
 * @param groups groups that see only their own channels
 */
public record ConvGeometry(
    int images, Slice in, Slice out, Window window, Padding.Explicit padding, int groups) {

  /**
   * Channels of a map inside a buffer.
   *
   * @param height rows
   * @param width columns
   * @param channels channels of the slice
   * @param stride floats from pixel to pixel: the channels of the whole buffer
   * @param offset first channel of the slice
   */
  public record Slice(int height, int width, int channels, int stride, int offset) {
    /** A map that fills its buffer. */
    public static Slice whole(int height, int width, int channels) {
      return new Slice(height, width, channels, channels, 0);
    }

    /** Pixels of one picture. */
    public int pixels() {
      return height * width;
    }
  }

  /** Input channels of a group. */
  public int groupIn() {
    return in.channels() / groups;
  }

  /** Output channels of a group. */
  public int groupOut() {
    return out.channels() / groups;
  }

  /** Terms of a sum: taps x input channels of a group. */
  public int terms() {
    return window.taps() * groupIn();
  }

  /** True when every output pixel reads the input pixel of the same place, and nothing else. */
  public boolean pointwise() {
    return window.isPointwise()
        && padding.top() + padding.left() + padding.bottom() + padding.right() == 0;
  }

  /**
   * The same convolution with the batch as one tall picture where windows do not look past a pixel,
   * so that tiles do not end at the end of each picture; otherwise this.
   */
  public ConvGeometry merged() {
    if (!pointwise()) {
      return this;
    }
    Slice tallIn =
        new Slice(images * in.height(), in.width(), in.channels(), in.stride(), in.offset());
    Slice tallOut =
        new Slice(images * out.height(), out.width(), out.channels(), out.stride(), out.offset());
    return new ConvGeometry(1, tallIn, tallOut, window, padding, groups);
  }

  /**
   * The shape of a launch.
   *
   * @param x items along x
   * @param y items along y
   * @param z items along z
   * @param depth rows of a group's packed weights
   * @param columns columns of a group's packed weights
   */
  int[] shape(int x, int y, int z, int depth, int columns) {
    int[] shape = new int[ConvFields.LENGTH];
    shape[0] = x;
    shape[1] = y;
    shape[2] = z;
    shape[ConvFields.IN_H] = in.height();
    shape[ConvFields.IN_W] = in.width();
    shape[ConvFields.IN_STRIDE] = in.stride();
    shape[ConvFields.IN_OFFSET] = in.offset();
    shape[ConvFields.OUT_H] = out.height();
    shape[ConvFields.OUT_W] = out.width();
    shape[ConvFields.OUT_STRIDE] = out.stride();
    shape[ConvFields.OUT_OFFSET] = out.offset();
    shape[ConvFields.KERNEL_H] = window.kernelH();
    shape[ConvFields.KERNEL_W] = window.kernelW();
    shape[ConvFields.STRIDE_H] = window.strideH();
    shape[ConvFields.STRIDE_W] = window.strideW();
    shape[ConvFields.DILATION_H] = window.dilationH();
    shape[ConvFields.DILATION_W] = window.dilationW();
    shape[ConvFields.PAD_TOP] = padding.top();
    shape[ConvFields.PAD_LEFT] = padding.left();
    shape[ConvFields.GROUPS] = groups;
    shape[ConvFields.GROUP_IN] = groupIn();
    shape[ConvFields.GROUP_OUT] = groupOut();
    shape[ConvFields.DEPTH] = depth;
    shape[ConvFields.COLUMNS] = columns;
    return shape;
  }
}
