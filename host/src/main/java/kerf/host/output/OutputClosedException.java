package kerf.host.output;

/** Results can no longer be written; going on would compute what nobody will see. */
public final class OutputClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What to tell a person. */
  public static final String MESSAGE =
      "the output cannot be written: the disk is full, or its reader has gone";

  OutputClosedException() {
    super(MESSAGE);
  }
}
