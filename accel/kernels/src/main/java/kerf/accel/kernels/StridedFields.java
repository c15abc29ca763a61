package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of kernels that walk over elements by strides, behind the work
 * sizes: elements, 1, 1. Extents and strides come six each, the innermost axis last; axes that are
 * not needed stand first, with extent 1.
 */
public final class StridedFields {
  /** Axes that a kernel walks over. */
  public static final int RANK = 6;

  /** Extents. */
  public static final int DIMS = 3;

  /** Strides of the input, or of the first one. */
  public static final int IN = DIMS + RANK;

  /** Strides of the output. */
  public static final int OUT = IN + RANK;

  /** Where the input, or the first one, begins. */
  public static final int IN_OFFSET = OUT + RANK;

  /** Where the output begins. */
  public static final int OUT_OFFSET = IN_OFFSET + 1;

  /** How many numbers the shape of a copy has. */
  public static final int COPY_LENGTH = OUT_OFFSET + 1;

  /** Strides of the second input. */
  public static final int SECOND = COPY_LENGTH;

  /** Where the second input begins. */
  public static final int SECOND_OFFSET = SECOND + RANK;

  /** Which operation: a constant of {@link PlainMap}. */
  public static final int OPERATION = SECOND_OFFSET + 1;

  /** Code of the activation: a constant of {@link PlainActivation}. */
  public static final int ACTIVATION = OPERATION + 1;

  /** How many numbers the shape of an operation on two inputs has. */
  public static final int BINARY_LENGTH = ACTIVATION + 1;

  private StridedFields() {}
}
