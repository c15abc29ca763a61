package kerf.host.plan;

import org.ojalgo.optimisation.ExpressionsBasedModel;

/** The one place that starts ojAlgo. */
final class Solver {
  static {
    // Else ojAlgo writes a notice about the hardware to standard output, where results go.
    System.setProperty("shut.up.ojAlgo", "");
  }

  private Solver() {}

  /** An empty programme. */
  static ExpressionsBasedModel programme() {
    return new ExpressionsBasedModel();
  }
}
