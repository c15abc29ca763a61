package kerf.host.rated;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether what was measured on an acted box may be believed: this machine must have been ready
 * before the box's devices would have been, and must not have been busy.
 *
 * @param devices counts by id
 * @param cpuUse this process's part of all processors from the first run to the last, 0 to 1
 */
public record Verdict(Map<String, Count> devices, double cpuUse) {
  /** More late completions than one in a thousand, and what was measured is void. */
  public static final double MOST_LATE = 0.001;

  /** More use of the processors, and what was measured is void. */
  public static final double MOST_CPU = 0.7;

  private static final double PERCENT = 100;
  private static final double MILLIS = 1e3;

  /** Copies the map. */
  public Verdict {
    devices = Collections.unmodifiableMap(new LinkedHashMap<>(devices));
  }

  /**
   * Runs of a device.
   *
   * @param completions runs whose outputs were handed over
   * @param late of these, how many this machine computed too slowly: over the time of the run by
   *     more than 0.2 ms and by more than 2 %
   * @param worstSeconds the most by which one was over its time; 0 when none was
   */
  public record Count(long completions, long late, double worstSeconds) {
    Count plus(Count other) {
      return new Count(
          completions + other.completions,
          late + other.late,
          Math.max(worstSeconds, other.worstSeconds));
    }
  }

  /**
   * Of several measurements: counts are added up, the use of processors is the mean.
   *
   * @param verdicts at least one
   */
  public static Verdict all(List<Verdict> verdicts) {
    Map<String, Count> counts = new LinkedHashMap<>();
    verdicts.forEach(v -> v.devices().forEach((id, count) -> counts.merge(id, count, Count::plus)));
    double use = verdicts.stream().mapToDouble(Verdict::cpuUse).average().orElseThrow();
    return new Verdict(counts, use);
  }

  /** Over all devices. */
  public Count all() {
    return devices.values().stream().reduce(new Count(0, 0, 0), Count::plus);
  }

  /** True when at most one completion in a thousand was late and at most 70 % of CPU was used. */
  public boolean holds() {
    Count all = all();
    return all.completions() > 0
        && all.late() <= MOST_LATE * all.completions()
        && cpuUse <= MOST_CPU;
  }

  /** The fields that label a row: it was acted, and whether it is void. */
  public Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("acted", true);
    row.put("void", !holds());
    row.put("completions", all().completions());
    row.put("late", all().late());
    row.put("cpuUse", cpuUse);
    return row;
  }

  /** One sentence for a person. */
  @Override
  public String toString() {
    Count all = all();
    String counts =
        String.format(
            Locale.ROOT,
            "acted devices: %d of %d completions late (worst %.1f ms over), CPU use %.0f %%",
            all.late(),
            all.completions(),
            MILLIS * all.worstSeconds(),
            PERCENT * cpuUse);
    return holds()
        ? counts
        : counts
            + ": void, because at most 0.1 % may be late and 70 % used; raise the box's slowdown";
  }
}
