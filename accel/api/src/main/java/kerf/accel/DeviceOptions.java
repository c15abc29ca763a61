package kerf.accel;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How devices shall work.
 *
 * @param threads threads of a device that runs on the host's processor, at least 1
 * @param cache folder for what a back end can compute again, such as compiled kernels; created when
 *     something is written; empty when nothing shall be kept
 * @param measuring how long to try ways of computing; nothing is tried without a cache
 * @param listener hears what the devices have to say
 */
public record DeviceOptions(
    int threads, Optional<Path> cache, Measuring measuring, DeviceListener listener) {
  /**
   * @throws IllegalArgumentException when there is no thread
   */
  public DeviceOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("a device needs at least one thread, not " + threads);
    }
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(measuring, "measuring");
    Objects.requireNonNull(listener, "listener");
  }

  /** Some threads; nothing is kept on disk. */
  public DeviceOptions(int threads) {
    this(threads, Optional.empty(), Measuring.BRIEF, DeviceListener.logging());
  }

  /** One thread for each processor the JVM sees. */
  public static DeviceOptions defaults() {
    return new DeviceOptions(Runtime.getRuntime().availableProcessors());
  }

  /** The same with a folder to keep things in. */
  public DeviceOptions withCache(Path folder) {
    return new DeviceOptions(threads, Optional.of(folder), measuring, listener);
  }

  /** The same with another time for trying. */
  public DeviceOptions withMeasuring(Measuring other) {
    return new DeviceOptions(threads, cache, other, listener);
  }

  /** The same with somebody who listens. */
  public DeviceOptions withListener(DeviceListener other) {
    return new DeviceOptions(threads, cache, measuring, other);
  }
}
