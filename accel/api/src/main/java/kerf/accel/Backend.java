package kerf.accel;

import java.util.List;

/**
 * A way to run segments, found by {@link java.util.ServiceLoader}; the implementation needs a
 * public constructor without arguments that touches nothing it may lack.
 */
public interface Backend {
  /** The first part of its devices' ids, for example {@code simd}. */
  String name();

  /** Whether it can run here. Called before anything else, and cheap. */
  Availability probe();

  /** Its place in listings, and among the devices to choose from: lower numbers come first. */
  default int order() {
    return 100;
  }

  /**
   * Its devices on this machine, in a stable order.
   *
   * @param options how the devices shall work
   * @throws IllegalStateException when {@link #probe} says unavailable
   */
  List<Device> devices(DeviceOptions options);
}
