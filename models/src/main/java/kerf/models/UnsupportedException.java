package kerf.models;

/**
 * A network asks for something that Kerf does not compute: an operator, an attribute's value, a
 * version of the operator set. The file itself may be right. The sentence names what is missing and
 * where it is asked for.
 */
public final class UnsupportedException extends KerfException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence for the person who reads it
   */
  public UnsupportedException(String message) {
    super(message);
  }
}
