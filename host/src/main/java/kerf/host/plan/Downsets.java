package kerf.host.plan;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places where a network can be cut: downsets (ideals) of its graph, sets of groups that hold all
 * that their groups read. A stage of a contiguous pipeline is the difference of two of them
 * (Tarnawski et al., NeurIPS 2020).
 *
 * @param sets the empty set first, the whole network last, smaller ones before greater ones
 */
record Downsets(List<BitSet> sets) {
  static Downsets of(Collection<BitSet> sets) {
    return new Downsets(
        sets.stream().sorted(Comparator.comparingInt(BitSet::cardinality)).toList());
  }

  /** All downsets, or none when there are more than the limit. */
  static Optional<Downsets> all(Costs costs, int limit) {
    Set<BitSet> seen = new HashSet<>();
    Deque<BitSet> open = new ArrayDeque<>();
    seen.add(new BitSet());
    open.add(new BitSet());
    while (!open.isEmpty()) {
      BitSet set = open.remove();
      for (int g = set.nextClearBit(0); g < costs.groups(); g = set.nextClearBit(g + 1)) {
        if (isReady(costs, set, g)) {
          BitSet next = (BitSet) set.clone();
          next.set(g);
          if (seen.add(next)) {
            open.add(next);
          }
        }
      }
      if (seen.size() > limit) {
        return Optional.empty();
      }
    }
    return Optional.of(of(seen));
  }

  /** The downsets that are prefixes of any of the orders; they may be mixed in one plan. */
  static Downsets prefixes(List<List<Integer>> orders) {
    Set<BitSet> seen = new LinkedHashSet<>();
    for (List<Integer> order : orders) {
      BitSet prefix = new BitSet();
      seen.add((BitSet) prefix.clone());
      for (int g : order) {
        prefix.set(g);
        seen.add((BitSet) prefix.clone());
      }
    }
    return of(seen);
  }

  /** True when all that a group reads is in the set. */
  static boolean isReady(Costs costs, BitSet done, int g) {
    for (int v : costs.reads(g)) {
      if (v < costs.groups() && !done.get(v)) {
        return false;
      }
    }
    return true;
  }
}
