package kerf.host.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One batch as fast as possible, branches side by side on different devices: list scheduling by
 * upward rank with insertion, each group where it finishes first (HEFT: Topcuoglu, Hariri, Wu, IEEE
 * TPDS 2002). A value is transferred once to each device that wants it; transfers overlap with
 * everything, and links are never busy, as in that paper. A group that waits for another device
 * also takes what a stage costs there. Memory is checked by whoever uses it.
 */
final class BranchSchedule {
  private final Costs costs;
  private final int[] where;
  private final double[] finish;
  private final List<List<Slot>> busy = new ArrayList<>();

  private BranchSchedule(Costs costs) {
    this.costs = costs;
    where = new int[costs.groups()];
    finish = new double[costs.groups()];
    for (int d = 0; d < costs.devices(); d++) {
      busy.add(new ArrayList<>());
    }
  }

  /**
   * A group's place.
   *
   * @param group the group
   * @param device the device
   * @param start seconds after the batch began
   * @param finish seconds after the batch began
   */
  record Slot(int group, int device, double start, double finish) {}

  /**
   * A schedule.
   *
   * @param slots in order of their start
   * @param makespan seconds until the last output has reached the host
   */
  record Schedule(List<Slot> slots, double makespan) {
    /** Copies the list. */
    Schedule {
      slots = List.copyOf(slots);
    }
  }

  static Schedule of(Costs costs) {
    return new BranchSchedule(costs).run();
  }

  private Schedule run() {
    double[] rank = ranks();
    List<Integer> order =
        IntStream.range(0, costs.groups())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer g) -> -rank[g]).thenComparing(g -> g))
            .toList();
    double makespan = 0;
    for (int g : order) {
      place(g);
      if (costs.isOutput(g)) {
        makespan = Math.max(makespan, finish[g] + out(where[g], g));
      }
      makespan = Math.max(makespan, finish[g]);
    }
    List<Slot> slots =
        busy.stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(Slot::start).thenComparingInt(Slot::group))
            .toList();
    return new Schedule(slots, makespan);
  }

  /**
   * Mean seconds from a group's start to the end of the network; a group's rank is never below that
   * of its readers, and ties go by topological order, so that order is one in which it can be
   * placed.
   */
  private double[] ranks() {
    double[] rank = new double[costs.groups()];
    for (int g = costs.groups() - 1; g >= 0; g--) {
      int group = g;
      double mean =
          IntStream.range(0, costs.devices())
              .mapToDouble(d -> costs.seconds(d, group))
              .filter(Double::isFinite)
              .average()
              .orElseThrow();
      double transfer =
          IntStream.range(0, costs.devices())
              .mapToDouble(d -> out(d, group) + in(d, group))
              .average()
              .orElseThrow();
      double after = costs.readers(g).stream().mapToDouble(r -> transfer + rank[r]).max().orElse(0);
      rank[g] = mean + after;
    }
    return rank;
  }

  private void place(int g) {
    Slot best = null;
    for (int d = 0; d < costs.devices(); d++) {
      if (Double.isFinite(costs.seconds(d, g))) {
        Slot slot = earliest(g, d);
        best = best == null || slot.finish() < best.finish() ? slot : best;
      }
    }
    where[g] = best.device();
    finish[g] = best.finish();
    busy.get(best.device()).add(best);
    busy.get(best.device())
        .sort(Comparator.comparingDouble(Slot::start).thenComparingDouble(Slot::finish));
  }

  /** The first gap on the device that is long enough, after all that the group reads is there. */
  private Slot earliest(int g, int d) {
    double start = 0;
    double seconds = costs.seconds(d, g);
    boolean handedOver = false;
    for (int v : costs.reads(g)) {
      start = Math.max(start, arrival(v, d));
      handedOver |= v >= costs.groups() || where[v] != d;
    }
    seconds += handedOver ? costs.device(d).stageSeconds() : 0;
    for (Slot other : busy.get(d)) {
      if (start + seconds <= other.start()) {
        break;
      }
      start = Math.max(start, other.finish());
    }
    return new Slot(g, d, start, start + seconds);
  }

  private double arrival(int v, int d) {
    if (v >= costs.groups()) {
      return in(d, v);
    }
    return where[v] == d ? finish[v] : finish[v] + out(where[v], v) + in(d, v);
  }

  private double in(int d, int v) {
    return costs.device(d).in().seconds(1, costs.bytes(v));
  }

  private double out(int d, int v) {
    return costs.device(d).out().seconds(1, costs.bytes(v));
  }
}
