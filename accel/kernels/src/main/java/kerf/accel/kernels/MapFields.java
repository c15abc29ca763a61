package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of kernels that take rows of channels to rows of channels, behind
 * the work sizes: channels, rows, 1.
 */
public final class MapFields {
  /** First channel of the input's slice. */
  public static final int IN_OFFSET = 3;

  /** Floats from one row of the input to the next. */
  public static final int IN_STRIDE = 4;

  /** First channel of the output's slice. */
  public static final int OUT_OFFSET = 5;

  /** Floats from one row of the output to the next. */
  public static final int OUT_STRIDE = 6;

  /** The kernel's own: code of the activation, or neighbours that a channel is normalised with. */
  public static final int DETAIL = 7;

  /** How many numbers a shape has. */
  public static final int LENGTH = 8;

  private MapFields() {}
}
