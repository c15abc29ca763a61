package kerf.host.cli;

/** What the process tells its caller. */
final class ExitCode {
  /** All done. */
  static final int OK = 0;

  /** The run failed. */
  static final int FAILED = 1;

  /** The command line makes no sense, or names something that does not exist. */
  static final int USAGE = 2;

  /** Done, but inputs were skipped, or a device was retired or begun again. */
  static final int INCOMPLETE = 3;

  /** Ended by a signal, after what was under way; what Java says too. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
