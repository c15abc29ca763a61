package kerf.host.batch;

import kerf.host.pipeline.Pipeline;

/** Looks at a run from time to time, and changes its plan where another is better. */
@FunctionalInterface
public interface Adaptation {
  /** Leaves the plan as it is. */
  Adaptation NONE = _ -> {};

  /** One more load came out. */
  void step(Pipeline pipeline);
}
