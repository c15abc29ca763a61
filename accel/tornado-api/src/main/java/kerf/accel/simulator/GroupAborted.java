package kerf.accel.simulator;

/**
 * Unwinds a work-item whose group cannot go on. Carries nothing: the reason is a finding already.
 */
final class GroupAborted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GroupAborted() {
    super("the group was ended", null, false, false);
  }
}
