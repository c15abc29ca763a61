package kerf.accel;

import java.nio.file.Path;
import java.util.List;
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
 * @param images kernels of FPGAs; where there are some, an FPGA runs what its image holds and
 *     compiles nothing
 */
public record DeviceOptions(
    int threads,
    Optional<Path> cache,
    Measuring measuring,
    DeviceListener listener,
    List<Image> images) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when there is no thread
   */
  public DeviceOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("a device needs at least one thread, not " + threads);
    }
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(measuring, "measuring");
    Objects.requireNonNull(listener, "listener");
    images = List.copyOf(images);
  }

  /** Some threads; nothing is kept on disk. */
  public DeviceOptions(int threads) {
    this(threads, Optional.empty(), Measuring.BRIEF, DeviceListener.logging(), List.of());
  }

  /** One thread for each processor the JVM sees. */
  public static DeviceOptions defaults() {
    return new DeviceOptions(Runtime.getRuntime().availableProcessors());
  }

  /** The same with a folder to keep things in. */
  public DeviceOptions withCache(Path folder) {
    return new DeviceOptions(threads, Optional.of(folder), measuring, listener, images);
  }

  /** The same with another time for trying. */
  public DeviceOptions withMeasuring(Measuring other) {
    return new DeviceOptions(threads, cache, other, listener, images);
  }

  /** The same with somebody who listens. */
  public DeviceOptions withListener(DeviceListener other) {
    return new DeviceOptions(threads, cache, measuring, other, images);
  }

  /** The same with images for FPGAs. */
  public DeviceOptions withImages(List<Image> others) {
    return new DeviceOptions(threads, cache, measuring, listener, others);
  }
}
