package kerf.models;

/**
 * Something a person can mend: a wrong file, an unsupported operator, a shape that does not fit.
 * The message is one sentence that says what is wrong, where, and, where it is not obvious, what to
 * do.
 */
public sealed class KerfException extends RuntimeException
    permits DeviceException, UnsupportedException, UsageException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence for the person who reads it
   */
  public KerfException(String message) {
    super(message);
  }

  /**
   * @param message one sentence for the person who reads it
   * @param cause what the library below reported
   */
  public KerfException(String message, Throwable cause) {
    super(message, cause);
  }
}
