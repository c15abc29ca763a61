package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of the convolutions for CPUs, behind the three work sizes. Input
 * and output may be slices of channels of wider tensors.
 */
public final class CpuConvFields {
  /** Output pixels of an image. */
  public static final int PIXELS = 3;

  /** Rows of the table. */
  public static final int TAPS = 4;

  /** Floats that a tap reads: input channels of a group. */
  public static final int CHANNELS = 5;

  /** Floats from one pixel of the input to the next. */
  public static final int IN_STRIDE = 6;

  /** First float of the input's slice. */
  public static final int IN_OFFSET = 7;

  /** Floats from one image of the input to the next. */
  public static final int IN_IMAGE = 8;

  /** First of so many zeros as a tap reads, somewhere in the input's buffer: padding. */
  public static final int IN_ZEROS = 9;

  /** Vectors from one pixel of the output to the next. */
  public static final int OUT_STRIDE = 10;

  /** First vector of the output's slice. */
  public static final int OUT_OFFSET = 11;

  /** Vectors from one image of the output to the next. */
  public static final int OUT_IMAGE = 12;

  /** Vectors from one image's weights to the next's; 0 when all images share them. */
  public static final int WEIGHTS_IMAGE = 13;

  /** Vectors of output channels of a group. */
  public static final int GROUP_BLOCKS = 14;

  /** Tiles of pixels that an item computes one after another. */
  public static final int EACH = 15;

  /** How many numbers a shape has. */
  public static final int LENGTH = 16;

  private CpuConvFields() {}
}
