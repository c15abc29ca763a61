package kerf.accel.simulator;

import java.util.List;

/** A kernel did what a device would not forgive. */
public final class SimulationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> findings;

  SimulationException(String kernel, long seed, List<String> findings, Exception cause) {
    super("kernel " + kernel + ", seed " + seed + ": " + String.join("; ", findings), cause);
    this.findings = List.copyOf(findings);
  }

  /** A sentence each, in the order in which they were found. */
  public List<String> findings() {
    return findings;
  }
}
