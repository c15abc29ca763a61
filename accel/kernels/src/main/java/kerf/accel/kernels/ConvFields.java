package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of the convolutions over NHWC tensors, behind the three work
 * sizes. Input and output may be slices of channels of wider tensors, so that reading one branch of
 * a split and writing one part of a concatenation cost nothing.
 */
public final class ConvFields {
  /** Rows of the input. */
  public static final int IN_H = 3;

  /** Columns of the input. */
  public static final int IN_W = 4;

  /** Floats from one pixel of the input to the next. */
  public static final int IN_STRIDE = 5;

  /** First channel of the input's slice. */
  public static final int IN_OFFSET = 6;

  /** Rows of the output. */
  public static final int OUT_H = 7;

  /** Columns of the output. */
  public static final int OUT_W = 8;

  /** Floats from one pixel of the output to the next. */
  public static final int OUT_STRIDE = 9;

  /** First channel of the output's slice. */
  public static final int OUT_OFFSET = 10;

  /** Rows of the window. */
  public static final int KERNEL_H = 11;

  /** Columns of the window. */
  public static final int KERNEL_W = 12;

  /** Input rows between two output rows. */
  public static final int STRIDE_H = 13;

  /** Input columns between two output columns. */
  public static final int STRIDE_W = 14;

  /** Input rows between two rows of the window. */
  public static final int DILATION_H = 15;

  /** Input columns between two columns of the window. */
  public static final int DILATION_W = 16;

  /** Rows of padding above. */
  public static final int PAD_TOP = 17;

  /** Columns of padding on the left. */
  public static final int PAD_LEFT = 18;

  /** Groups. */
  public static final int GROUPS = 19;

  /** Input channels of a group. */
  public static final int GROUP_IN = 20;

  /** Output channels of a group. */
  public static final int GROUP_OUT = 21;

  /** Rows of a group's packed weights: its taps x input channels, rounded up. */
  public static final int DEPTH = 22;

  /** Columns of a group's packed weights: its output channels, rounded up. */
  public static final int COLUMNS = 23;

  /** How many numbers a shape has. */
  public static final int LENGTH = 24;

  /** A row so far above the input that no tap of a window reaches it. */
  public static final int OUTSIDE = -(1 << 28);

  private ConvFields() {}
}
