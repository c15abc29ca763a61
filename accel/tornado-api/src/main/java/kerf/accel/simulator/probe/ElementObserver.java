package kerf.accel.simulator.probe;

/** Sees every access to one array before it happens. */
public interface ElementObserver {
  /**
   * The running work-item is about to read an element.
   *
   * @return false if it must not: the read then gives zero
   */
  boolean reads(int index);

  /**
   * The running work-item is about to write an element.
   *
   * @return false if it must not: the write is then dropped
   */
  boolean writes(int index);
}
