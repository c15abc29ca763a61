package kerf.host.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The cheapest ways through a network when every resource has a price: a shortest path over cuts,
 * {@code f[k][I] = min over cuts J before I of f[k-1][J] + min over d of the price of I \ J on d}.
 * A device may come again and again; k bounds the number of stages.
 */
final class RoutePricing {
  /** More stages cost more threads and queues than they gain. */
  static final int MAX_STAGES = 8;

  /** Computing, in, out, cores. */
  private static final int PARTS = Loads.OF_DEVICE + 1;

  private final Costs costs;
  private final Downsets cuts;

  /** Pairs of cuts, by the later one: pair p leads from {@code from[p]}. */
  private final int[] first;

  private final int[] from;
  private final double[][] loads;

  RoutePricing(Costs costs, Downsets cuts) {
    this.costs = costs;
    this.cuts = cuts;
    StageTable table = new StageTable(costs, cuts);
    int n = cuts.sets().size();
    first = new int[n + 1];
    from = new int[n * (n - 1) / 2];
    loads = new double[costs.devices()][from.length * PARTS];
    int pair = 0;
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (table.isBefore(j, i) && fill(table, j, i, pair)) {
          from[pair++] = j;
        }
      }
      first[i + 1] = pair;
    }
  }

  /** False when no device can take the stage. */
  private boolean fill(StageTable table, int j, int i, int pair) {
    StageTable.Crossing crossing = table.crossing(j, i);
    boolean possible = false;
    for (int d = 0; d < costs.devices(); d++) {
      PlanDevice device = costs.device(d);
      double compute = table.compute(j, i, d);
      boolean fits = crossing.memory() <= device.memoryBytes();
      loads[d][pair * PARTS] = fits ? compute : Double.POSITIVE_INFINITY;
      loads[d][pair * PARTS + 1] = device.in().seconds(crossing.in(), crossing.inBytes());
      loads[d][pair * PARTS + 2] = device.out().seconds(crossing.out(), crossing.outBytes());
      loads[d][pair * PARTS + 3] = table.core(j, i, d) / costs.model().host().cores();
      possible |= fits && compute < Double.POSITIVE_INFINITY;
    }
    return possible;
  }

  /**
   * A way.
   *
   * @param parts its stages in order
   * @param price of all of them
   */
  record Way(List<PipelineSearch.Part> parts, double price) {
    /** Copies the list. */
    Way {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The cheapest ways of at most 1, 2, ... {@link #MAX_STAGES} stages, each cheaper than the one
   * before it; none when no way is supported.
   *
   * @param prices of the resources that {@link Loads} counts
   */
  List<Way> cheapest(double[] prices) {
    int n = cuts.sets().size();
    byte[] device = new byte[from.length];
    double[] price = stagePrices(prices, device);
    double[] known = new double[n];
    Arrays.fill(known, Double.POSITIVE_INFINITY);
    known[0] = 0;
    int[][] previous = new int[MAX_STAGES + 1][n];
    List<Way> ways = new ArrayList<>();
    for (int k = 1; k <= MAX_STAGES; k++) {
      double[] next = known.clone();
      Arrays.fill(previous[k], -1);
      for (int i = 1; i < n; i++) {
        for (int p = first[i]; p < first[i + 1]; p++) {
          double through = known[from[p]] + price[p];
          // What a sum's rounding gains is no reason for a stage more.
          if (through < next[i] * (1 - 1e-12)) {
            next[i] = through;
            previous[k][i] = p;
          }
        }
      }
      if (next[n - 1] < known[n - 1]) {
        ways.add(new Way(parts(previous, device, k), next[n - 1]));
      }
      known = next;
    }
    return ways;
  }

  private double[] stagePrices(double[] prices, byte[] device) {
    double[] price = new double[first[cuts.sets().size()]];
    Arrays.fill(price, Double.POSITIVE_INFINITY);
    double cores = prices[Loads.OF_DEVICE * costs.devices()];
    for (int d = 0; d < costs.devices(); d++) {
      double compute = prices[Loads.OF_DEVICE * d];
      double in = prices[Loads.OF_DEVICE * d + 1];
      double out = prices[Loads.OF_DEVICE * d + 2];
      double[] load = loads[d];
      for (int p = 0; p < price.length; p++) {
        int at = p * PARTS;
        if (load[at] < Double.POSITIVE_INFINITY) {
          double sum =
              compute * load[at] + in * load[at + 1] + out * load[at + 2] + cores * load[at + 3];
          if (sum < price[p]) {
            price[p] = sum;
            device[p] = (byte) d;
          }
        }
      }
    }
    return price;
  }

  private List<PipelineSearch.Part> parts(int[][] previous, byte[] device, int stages) {
    List<PipelineSearch.Part> parts = new ArrayList<>();
    int cut = cuts.sets().size() - 1;
    for (int k = stages; cut > 0; k--) {
      int pair = previous[k][cut];
      if (pair >= 0) {
        BitSet groups = (BitSet) cuts.sets().get(cut).clone();
        groups.andNot(cuts.sets().get(from[pair]));
        parts.addFirst(new PipelineSearch.Part(groups, device[pair]));
        cut = from[pair];
      }
    }
    return parts;
  }
}
