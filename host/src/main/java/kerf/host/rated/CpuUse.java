package kerf.host.rated;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** What part of the machine's processors this process used between two looks. */
final class CpuUse {
  private final LongSupplier cpuNanos;
  private final LongSupplier now;
  private final int processors;
  private boolean started;
  private long firstCpu;
  private long firstNow;
  private long lastCpu;
  private long lastNow;

  /** Of this process on the processors that the JVM sees. */
  static CpuUse ofThisProcess() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new CpuUse(
        system::getProcessCpuTime, System::nanoTime, Runtime.getRuntime().availableProcessors());
  }

  CpuUse(LongSupplier cpuNanos, LongSupplier now, int processors) {
    this.cpuNanos = cpuNanos;
    this.now = now;
    this.processors = processors;
  }

  /** Forgets all looks. */
  void reset() {
    started = false;
  }

  /** The first look is the beginning, the last the end. */
  void look() {
    lastCpu = cpuNanos.getAsLong();
    lastNow = now.getAsLong();
    if (!started) {
      started = true;
      firstCpu = lastCpu;
      firstNow = lastNow;
    }
  }

  /** From 0 to 1; 0 when no time passed. */
  double share() {
    return !started || lastNow == firstNow
        ? 0
        : (double) (lastCpu - firstCpu) / (lastNow - firstNow) / processors;
  }
}
