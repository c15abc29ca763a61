package kerf.host.plan;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Pipelines of networks that have too many downsets for the exact search: the best along several
 * topological orders, then, as long as that helps, the best over those cuts and the ones around
 * where it was cut.
 */
final class LinearSearch {
  /** Cuts around each cut that was found: they keep a round below a second. */
  private static final int NEIGHBOURS = 400;

  private LinearSearch() {}

  /** A good pipeline; see {@link PipelineSearch#best} for the limit. */
  static Optional<PipelineSearch.Pipeline> good(Costs costs, double limit) {
    Downsets along = Downsets.prefixes(TopologicalOrders.of(costs));
    Optional<PipelineSearch.Pipeline> best = PipelineSearch.best(costs, along, limit);
    boolean better = best.isPresent();
    while (better) {
      double known = best.get().bottleneck();
      Downsets wider = Downsets.of(around(costs, along.sets(), best.get()));
      Optional<PipelineSearch.Pipeline> next = PipelineSearch.best(costs, wider, known);
      better = next.isPresent() && next.get().bottleneck() < known;
      best = better ? next : best;
    }
    return best;
  }

  private static Set<BitSet> around(
      Costs costs, Collection<BitSet> cuts, PipelineSearch.Pipeline pipeline) {
    Set<BitSet> wider = new LinkedHashSet<>(cuts);
    BitSet done = new BitSet();
    for (PipelineSearch.Part part : pipeline.parts()) {
      done.or(part.groups());
      wider.addAll(neighbours(costs, (BitSet) done.clone()));
    }
    return wider;
  }

  /** The downsets nearest to one, by groups added and taken away. */
  private static Set<BitSet> neighbours(Costs costs, BitSet cut) {
    Set<BitSet> seen = new LinkedHashSet<>();
    Deque<BitSet> open = new ArrayDeque<>();
    seen.add(cut);
    open.add(cut);
    while (!open.isEmpty() && seen.size() < NEIGHBOURS) {
      BitSet set = open.remove();
      for (int g = 0; g < costs.groups(); g++) {
        boolean movable =
            set.get(g) ? !costs.readers(g).intersects(set) : Downsets.isReady(costs, set, g);
        if (movable) {
          BitSet next = (BitSet) set.clone();
          next.flip(g);
          if (seen.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return seen;
  }
}
