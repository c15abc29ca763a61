package kerf.models;

/**
 * A name that a person gave (of a model, a device, a flavour) means nothing here, or fits several
 * things. The sentence says which names there are. The command line ends with the exit code for
 * usage.
 */
public final class UsageException extends KerfException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence for the person who reads it
   */
  public UsageException(String message) {
    super(message);
  }
}
