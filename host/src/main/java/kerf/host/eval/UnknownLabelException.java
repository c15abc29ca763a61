package kerf.host.eval;

/** A label that is no class; who catches it says where the label stands. */
final class UnknownLabelException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownLabelException(String message) {
    super(message);
  }
}
