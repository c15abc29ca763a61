package uk.ac.manchester.tornado.api.types.arrays;

import kerf.accel.simulator.probe.ElementObserver;

/** For the simulator: attaches observers to arrays. TornadoVM has no such class. */
public final class ObservedArrays {
  private ObservedArrays() {}

  /**
   * From now on the array asks the observer before each {@code get} and {@code set}.
   *
   * @throws IllegalStateException if the array is observed already
   */
  public static void observe(TornadoNativeArray array, ElementObserver observer) {
    synchronized (array) {
      if (array.observer != null) {
        throw new IllegalStateException(
            "An array takes part in two simulations at once: give each its own.");
      }
      array.observer = observer;
    }
  }

  /** Ends the observation, if it is this observer's. */
  public static void release(TornadoNativeArray array, ElementObserver observer) {
    synchronized (array) {
      if (observer.equals(array.observer)) {
        array.observer = null;
      }
    }
  }
}
