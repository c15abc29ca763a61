package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of {@code CpuPool} and {@code CpuDepthwise}, behind the three work
 * sizes: vectors of 16 channels or groups of them, output rows, images.
 */
public final class CpuPoolFields {
  /** Rows of the input. */
  public static final int IN_H = 3;

  /** Columns of the input. */
  public static final int IN_W = 4;

  /** Vectors from one pixel of the input to the next. */
  public static final int IN_STRIDE = 5;

  /** First vector of the input's slice. */
  public static final int IN_OFFSET = 6;

  /** Columns of the output. */
  public static final int OUT_W = 7;

  /** Vectors from one pixel of the output to the next. */
  public static final int OUT_STRIDE = 8;

  /** First vector of the output's slice. */
  public static final int OUT_OFFSET = 9;

  /** Input rows between two rows of the window. */
  public static final int DILATION_H = 10;

  /** Input columns between two columns of the window. */
  public static final int DILATION_W = 11;

  /** Rows of the window; pooling does not read it or what follows, but the windows' table. */
  public static final int KERNEL_H = 12;

  /** Columns of the window. */
  public static final int KERNEL_W = 13;

  /** Input rows between two output rows. */
  public static final int STRIDE_H = 14;

  /** Input columns between two output columns. */
  public static final int STRIDE_W = 15;

  /** Rows of padding above. */
  public static final int PAD_TOP = 16;

  /** Columns of padding on the left. */
  public static final int PAD_LEFT = 17;

  /** Vectors of a pixel; only pooling reads it and what follows. */
  public static final int BLOCKS = 18;

  /** Vectors that an item computes. */
  public static final int GROUP = 19;

  /** How many numbers a shape has. */
  public static final int LENGTH = 20;

  private CpuPoolFields() {}
}
