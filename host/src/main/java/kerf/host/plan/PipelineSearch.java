package kerf.host.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The contiguous pipeline of the least bottleneck, each device used at most once, in any order.
 *
 * <p>Dynamic programming over cuts I and sets S of devices: {@code f[I][S] = min over cuts J before
 * I and d in S of max(f[J][S \ d], load(I \ J, d))} (Tarnawski et al., NeurIPS 2020). Over all
 * downsets it is exact. It stays a dynamic programme because values pass through the host's memory:
 * a stage's load depends on its own device and not on its neighbours'.
 */
final class PipelineSearch {
  private final Costs costs;
  private final Downsets cuts;
  private final StageTable table;
  private final double limit;
  private final int subsets;
  private final double[] bottleneck;
  private final int[] previous;
  private final byte[] device;

  private PipelineSearch(Costs costs, Downsets cuts, double limit) {
    this.costs = costs;
    this.cuts = cuts;
    this.table = new StageTable(costs, cuts);
    this.limit = limit;
    subsets = 1 << costs.devices();
    bottleneck = new double[cuts.sets().size() * subsets];
    previous = new int[bottleneck.length];
    device = new byte[bottleneck.length];
    Arrays.fill(bottleneck, Double.POSITIVE_INFINITY);
    bottleneck[0] = 0;
  }

  /**
   * A stage of what was found.
   *
   * @param groups its groups
   * @param device its device
   */
  record Part(BitSet groups, int device) {}

  /**
   * A pipeline.
   *
   * @param parts its stages in order
   * @param bottleneck the greatest load, seconds for a batch
   */
  record Pipeline(List<Part> parts, double bottleneck) {
    /** Copies the list. */
    Pipeline {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The best pipeline over the given cuts; of equal ones that of the fewest stages.
   *
   * @param limit seconds; stages above it are not looked at
   * @return nothing when no pipeline reaches the limit, fits and is supported
   */
  static Optional<Pipeline> best(Costs costs, Downsets cuts, double limit) {
    PipelineSearch search = new PipelineSearch(costs, cuts, limit);
    for (int i = 1; i < cuts.sets().size(); i++) {
      for (int j = 0; j < i; j++) {
        search.extend(j, i);
      }
    }
    return search.result();
  }

  private void extend(int j, int i) {
    StageTable.Crossing crossing = null;
    for (int d = 0; d < costs.devices(); d++) {
      double compute = table.compute(j, i, d);
      if (compute > limit) {
        continue;
      }
      if (crossing == null) {
        if (!table.isBefore(j, i)) {
          return;
        }
        crossing = table.crossing(j, i);
      }
      double load = crossing.load(costs.device(d), compute);
      if (load <= limit) {
        relax(j, i, d, load);
      }
    }
  }

  private void relax(int j, int i, int d, double load) {
    for (int s = 0; s < subsets; s++) {
      if ((s & 1 << d) != 0) {
        continue;
      }
      double candidate = Math.max(bottleneck[j * subsets + s], load);
      int target = i * subsets + (s | 1 << d);
      if (candidate < bottleneck[target]) {
        bottleneck[target] = candidate;
        previous[target] = j;
        device[target] = (byte) d;
      }
    }
  }

  private Optional<Pipeline> result() {
    int last = (cuts.sets().size() - 1) * subsets;
    int best = 0;
    for (int s = 1; s < subsets; s++) {
      double gain = bottleneck[last + best] - bottleneck[last + s];
      boolean fewer = gain == 0 && Integer.bitCount(s) < Integer.bitCount(best);
      if (best == 0 || gain > 0 || fewer) {
        best = s;
      }
    }
    double found = bottleneck[last + best];
    return Double.isInfinite(found)
        ? Optional.empty()
        : Optional.of(new Pipeline(parts(best), found));
  }

  private List<Part> parts(int devices) {
    List<Part> parts = new ArrayList<>();
    int cut = cuts.sets().size() - 1;
    int left = devices;
    while (cut > 0) {
      int state = cut * subsets + left;
      BitSet groups = (BitSet) cuts.sets().get(cut).clone();
      groups.andNot(cuts.sets().get(previous[state]));
      parts.addFirst(new Part(groups, device[state]));
      left &= ~(1 << device[state]);
      cut = previous[state];
    }
    return parts;
  }
}
