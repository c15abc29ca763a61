package kerf.host.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Several orders of a network's groups, along which a network of too many downsets is cut. */
final class TopologicalOrders {
  private TopologicalOrders() {}

  /**
   * As given; level by level; one branch after another, from either side; and staying as long as
   * possible with groups that the same device is best at.
   */
  static List<List<Integer>> of(Costs costs) {
    int n = costs.groups();
    int[] level = new int[n];
    int[] best = new int[n];
    for (int g = 0; g < n; g++) {
      for (int v : costs.reads(g)) {
        level[g] = v < n ? Math.max(level[g], level[v] + 1) : level[g];
      }
      int group = g;
      best[g] =
          IntStream.range(0, costs.devices())
              .boxed()
              .min(Comparator.comparingDouble(d -> costs.seconds(d, group)))
              .orElseThrow();
    }
    List<List<Integer>> orders = new ArrayList<>();
    orders.add(IntStream.range(0, n).boxed().toList());
    orders.add(order(costs, (last, g) -> level[g] * n + g));
    orders.add(order(costs, (last, g) -> age(costs, last, g) * n + g));
    orders.add(order(costs, (last, g) -> age(costs, last, g) * n - g));
    orders.add(order(costs, (last, g) -> (last >= 0 && best[last] == best[g] ? 0 : n) + g));
    return orders;
  }

  /** Decides what comes next: the ready group of the least key. */
  private interface Key {
    int of(int last, int group);
  }

  /** 0 for a group that reads the last one's value, else 1. */
  private static int age(Costs costs, int last, int g) {
    return last >= 0 && costs.readers(last).get(g) ? 0 : 1;
  }

  private static List<Integer> order(Costs costs, Key key) {
    List<Integer> order = new ArrayList<>();
    BitSet done = new BitSet();
    int last = -1;
    while (order.size() < costs.groups()) {
      int next = -1;
      for (int g = done.nextClearBit(0); g < costs.groups(); g = done.nextClearBit(g + 1)) {
        boolean ready = Downsets.isReady(costs, done, g);
        if (ready && (next < 0 || key.of(last, g) < key.of(last, next))) {
          next = g;
        }
      }
      done.set(next);
      order.add(next);
      last = next;
    }
    return order;
  }
}
