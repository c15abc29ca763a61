package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of {@link PlainConv}, behind the work sizes: output channels,
 * output columns, output rows of all images. Input and output may be slices of channels of wider
 * tensors.
 */
public final class PlainConvFields {
  /** Rows of the input. */
  public static final int IN_H = 3;

  /** Columns of the input. */
  public static final int IN_W = 4;

  /** First channel of the input's slice. */
  public static final int IN_OFFSET = 5;

  /** Floats from one pixel of the input to the next. */
  public static final int IN_STRIDE = 6;

  /** Rows of the output. */
  public static final int OUT_H = 7;

  /** First channel of the output's slice. */
  public static final int OUT_OFFSET = 8;

  /** Floats from one pixel of the output to the next. */
  public static final int OUT_STRIDE = 9;

  /** Rows of the window. */
  public static final int KERNEL_H = 10;

  /** Columns of the window. */
  public static final int KERNEL_W = 11;

  /** Input rows between two output rows. */
  public static final int STRIDE_H = 12;

  /** Input columns between two output columns. */
  public static final int STRIDE_W = 13;

  /** Input rows between two rows of the window. */
  public static final int DILATION_H = 14;

  /** Input columns between two columns of the window. */
  public static final int DILATION_W = 15;

  /** Rows of padding above. */
  public static final int PAD_TOP = 16;

  /** Columns of padding on the left. */
  public static final int PAD_LEFT = 17;

  /** Input channels of a group. */
  public static final int GROUP_IN = 18;

  /** Output channels of a group. */
  public static final int GROUP_OUT = 19;

  /** Code of the activation: a constant of {@link PlainActivation}. */
  public static final int ACTIVATION = 20;

  /** How many numbers a shape has. */
  public static final int LENGTH = 21;

  private PlainConvFields() {}
}
