package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of {@link PlainMatrix}, behind the work sizes: columns and rows of
 * the product, 1. Strides say where the next row or column of each matrix is, whichever way it is
 * stored; 0 where C is repeated.
 */
public final class PlainMatrixFields {
  /** Terms of a sum. */
  public static final int TERMS = 3;

  /** Where A begins. */
  public static final int A_OFFSET = 4;

  /** Floats from one row of A to the next. */
  public static final int A_ROW = 5;

  /** Floats from one term of a row of A to the next. */
  public static final int A_TERM = 6;

  /** Where B begins. */
  public static final int B_OFFSET = 7;

  /** Floats from one term of a column of B to the next. */
  public static final int B_TERM = 8;

  /** Floats from one column of B to the next. */
  public static final int B_COLUMN = 9;

  /** Where C begins. */
  public static final int C_OFFSET = 10;

  /** Floats from one row of C to the next. */
  public static final int C_ROW = 11;

  /** Floats from one column of C to the next. */
  public static final int C_COLUMN = 12;

  /** Where the product begins. */
  public static final int OUT_OFFSET = 13;

  /** Floats from one row of the product to the next. */
  public static final int OUT_ROW = 14;

  /** Code of the activation: a constant of {@link PlainActivation}. */
  public static final int ACTIVATION = 15;

  /** How many numbers a shape has. */
  public static final int LENGTH = 16;

  private PlainMatrixFields() {}
}
