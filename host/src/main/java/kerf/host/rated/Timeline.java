package kerf.host.rated;

/**
 * When the three parts of one device are free: the link to it, its compute engine, the link from
 * it. Each serves one run at a time, in the order in which runs began, whichever program they are
 * of. A run moves through the three one after another, so that the transfers of one run pass beside
 * the computing of another, as on a device with double buffering. Thread-safe.
 */
final class Timeline {
  private long inFree = Long.MIN_VALUE;
  private long computeFree = Long.MIN_VALUE;
  private long outFree = Long.MIN_VALUE;

  /**
   * Gives a run its place.
   *
   * @param begun when its inputs are there
   * @param times what it takes
   * @return when its outputs are in the host's memory
   */
  synchronized long reserve(long begun, SegmentTimes times) {
    inFree = Math.max(begun, inFree) + times.inNanos();
    computeFree = Math.max(inFree, computeFree) + times.computeNanos();
    outFree = Math.max(computeFree, outFree) + times.outNanos();
    return outFree;
  }
}
