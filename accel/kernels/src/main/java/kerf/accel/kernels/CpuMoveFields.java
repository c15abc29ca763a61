package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of {@link CpuMove}, behind the three work sizes: output rows,
 * images, 1. Strides and offsets are in floats, for the variant of 16 lanes in vectors.
 */
public final class CpuMoveFields {
  /** Rows of the input. */
  public static final int IN_H = 3;

  /** Columns of the input. */
  public static final int IN_W = 4;

  /** From one pixel of the input to the next. */
  public static final int IN_STRIDE = 5;

  /** Beginning of the input's slice. */
  public static final int IN_OFFSET = 6;

  /** Columns of the output. */
  public static final int OUT_W = 7;

  /** From one pixel of the output to the next. */
  public static final int OUT_STRIDE = 8;

  /** Beginning of the output's slice. */
  public static final int OUT_OFFSET = 9;

  /** Rows of padding above. */
  public static final int PAD_TOP = 10;

  /** Columns of padding on the left. */
  public static final int PAD_LEFT = 11;

  /** Channels, or vectors of them. */
  public static final int CHANNELS = 12;

  /** How many numbers a shape has. */
  public static final int LENGTH = 13;

  private CpuMoveFields() {}
}
