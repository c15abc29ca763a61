package kerf.accel.kernels;

/** Positions in the {@code shape} of {@link FpgaPool}, behind the three work sizes. */
public final class PoolFields {
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

  /** Rows of padding below. */
  public static final int PAD_BOTTOM = 19;

  /** Columns of padding on the right. */
  public static final int PAD_RIGHT = 20;

  /** 1 when a mean divides by the taps in input and padding, 0 for those in the input alone. */
  public static final int COUNT_PADDING = 21;

  /** How many numbers a shape has. */
  public static final int LENGTH = 22;

  private PoolFields() {}
}
