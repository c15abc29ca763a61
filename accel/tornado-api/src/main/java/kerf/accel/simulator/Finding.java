package kerf.accel.simulator;

/**
 * Something a kernel did that a device need not survive, or need not compute alike twice.
 *
 * @param kind what was broken
 * @param message one sentence: kernel, work-item, what it did, where in the source
 */
public record Finding(Kind kind, String message) {
  /** What was broken. */
  public enum Kind {
    /** Two work-items use one element, one of them writes, and no barrier orders them. */
    RACE,
    /** An index outside an array. */
    OUT_OF_BOUNDS,
    /** A barrier that not all work-items of a group reach. */
    BARRIER_DIVERGENCE,
    /** A lane of a vector was used before it was set. */
    UNDEFINED_LANE,
    /** An element of local memory was read before any work-item wrote it. */
    UNDEFINED_LOCAL,
    /** Work-items of a group differ in the local memory that they ask for. */
    LOCAL_ALLOCATION,
    /** The kernel threw an exception. */
    FAILURE
  }
}
