package kerf.accel.simulator;

/**
 * A barrier of a kernel.
 *
 * @param local true orders accesses to local memory, false those to global memory
 * @param place where it stands in the source; empty if nobody looked
 */
record Barrier(boolean local, String place) {
  static final Barrier LOCAL = new Barrier(true, "");
  static final Barrier GLOBAL = new Barrier(false, "");

  static Barrier of(boolean local) {
    return local ? LOCAL : GLOBAL;
  }

  @Override
  public String toString() {
    return (local ? "localBarrier()" : "globalBarrier()") + (place.isEmpty() ? "" : " at " + place);
  }
}
