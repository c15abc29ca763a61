package kerf.accel.simulator;

import java.util.List;
import java.util.stream.Collectors;

/** A simulated launch broke a rule; the message lists how, one sentence each. */
public final class SimulationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /**
   * All that went wrong in one launch.
   *
   * @param launch what ran, and how to run it again
   * @param findings at least one
   * @param cause what the kernel threw, or null
   */
  SimulationException(String launch, List<Finding> findings, Throwable cause) {
    super(
        findings.stream()
            .map(Finding::message)
            .collect(Collectors.joining("\n  ", launch + ":\n  ", "")),
        cause);
    this.findings = List.copyOf(findings);
  }

  /** What went wrong, in the order found. */
  public List<Finding> findings() {
    return findings;
  }
}
