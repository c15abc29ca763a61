package kerf.models.onnx;

/**
 * How many elements constant folding may still make: a file of a few bytes can ask for any number.
 */
final class Budget {
  /**
   * Some more than the 144 million weights of VGG-19, should a small file leave them to be filled
   * in.
   */
  private static final long LEAST = 200_000_000;

  /**
   * A byte of quantised weight becomes one element, a few times over when it is also transposed or
   * cast.
   */
  private static final long PER_BYTE = 8;

  private long left;

  Budget(long fileBytes) {
    left = LEAST + PER_BYTE * fileBytes;
  }

  /** Takes that many elements; false when they are not left. */
  boolean claim(long elements) {
    left -= elements;
    return left >= 0;
  }
}
