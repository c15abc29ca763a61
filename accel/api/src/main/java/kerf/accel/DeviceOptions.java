package kerf.accel;

/**
 * How devices shall work.
 *
 * @param threads threads of a device that runs on the host's processor, at least 1
 */
public record DeviceOptions(int threads) {
  /**
   * @throws IllegalArgumentException when there is no thread
   */
  public DeviceOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("a device needs at least one thread, not " + threads);
    }
  }

  /** One thread for each processor the JVM sees. */
  public static DeviceOptions defaults() {
    return new DeviceOptions(Runtime.getRuntime().availableProcessors());
  }
}
