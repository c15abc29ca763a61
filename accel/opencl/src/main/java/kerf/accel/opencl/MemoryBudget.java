package kerf.accel.opencl;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import kerf.models.KerfException;

/**
 * How much of a device's memory programs may take. Drivers accept more buffers than memory can
 * hold, and fail when they are used. Thread-safe.
 */
final class MemoryBudget {
  /** The rest is for the driver, the code, and whoever else uses the device. */
  private static final double SHARE = 0.8;

  private static final Path MEMINFO = Path.of("/proc/meminfo");
  private static final long KIB = 1024;

  private final String device;
  private final long limit;
  private final LongSupplier available;
  private long taken;

  /**
   * @param limit bytes for all programs together
   * @param available bytes that can be had right now beyond what is taken
   */
  MemoryBudget(String device, long limit, LongSupplier available) {
    this.device = device;
    this.limit = limit;
    this.available = available;
  }

  /** A share of the device's memory; where that is the host's, no more than the host has free. */
  static MemoryBudget of(String device, DeviceInfo info) {
    return info.sharesMemory()
        ? new MemoryBudget(
            device, (long) (SHARE * hostMemory()), () -> (long) (SHARE * hostAvailable()))
        : new MemoryBudget(device, (long) (SHARE * info.globalBytes()), () -> Long.MAX_VALUE);
  }

  /** Bytes for all programs together. */
  long limit() {
    return limit;
  }

  /**
   * Takes memory for a program.
   *
   * @throws KerfException when it is more than there is
   */
  synchronized void take(String program, long bytes) {
    long left = Math.min(limit - taken, available.getAsLong());
    if (bytes > left) {
      throw new KerfException(
          "device %s: %s needs %s of memory, and %s of its budget of %s are left; use a smaller batch, or close other programs"
              .formatted(
                  device, program, Bytes.of(bytes), Bytes.of(Math.max(0, left)), Bytes.of(limit)));
    }
    taken += bytes;
  }

  /**
   * Takes memory until it is released.
   *
   * @param releases give it back
   * @throws KerfException when it is more than there is
   */
  void take(String program, long bytes, Releases releases) {
    take(program, bytes);
    releases.add(() -> give(bytes));
  }

  /** Bytes that programs hold. */
  synchronized long taken() {
    return taken;
  }

  /** Gives memory back. */
  synchronized void give(long bytes) {
    taken -= bytes;
  }

  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  /** Of the machine, or of the container that the process lives in. */
  private static long hostMemory() {
    return system().getTotalMemorySize();
  }

  /** What can be had without swapping: Linux counts file caches as free only here. */
  private static long hostAvailable() {
    try (Stream<String> lines = Files.lines(MEMINFO)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
          .findFirst()
          .orElseGet(() -> system().getFreeMemorySize());
    } catch (IOException _) {
      return system().getFreeMemorySize(); // not Linux
    }
  }
}
