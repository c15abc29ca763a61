package kerf.host.rated;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts of runs over all devices of a box. Thread-safe. */
final class Completions {
  /** A result that was there this much after its time is late, unless the run took long. */
  static final long LATE_NANOS = 200_000;

  /** What a long run may be over its time. */
  static final double LATE_SHARE = 0.02;

  private static final double NANO = 1e-9;

  private final CpuUse cpu;
  private final Map<String, Verdict.Count> counts = new LinkedHashMap<>();

  Completions(CpuUse cpu) {
    this.cpu = cpu;
  }

  /** Forgets what was before, so that warming up does not count. */
  synchronized void reset() {
    cpu.reset();
    counts.clear();
  }

  /** A run begins. */
  synchronized void begin() {
    cpu.look();
  }

  /**
   * A run's outputs were handed over.
   *
   * @param device id
   * @param begun when its inputs were there
   * @param due when the device of the box would have been done
   * @param ready when this machine had computed it
   */
  synchronized void add(String device, long begun, long due, long ready) {
    cpu.look();
    long over = ready - due;
    boolean late = over > Math.max(LATE_NANOS, LATE_SHARE * (due - begun));
    counts.merge(
        device,
        new Verdict.Count(1, late ? 1 : 0, Math.max(0, over) * NANO),
        (all, one) -> all.plus(one));
  }

  synchronized Verdict verdict() {
    return new Verdict(counts, cpu.share());
  }
}
