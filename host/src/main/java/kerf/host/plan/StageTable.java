package kerf.host.plan;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Costs of the stages between two cuts, from sums over each cut: the dynamic programming asks for
 * millions of them. {@link Stage#of} says the same, slowly.
 */
final class StageTable {
  private final Costs costs;
  private final List<BitSet> sets;
  private final long[][] words;
  private final double[][] seconds;
  private final double[][] coreSeconds;
  private final int[][] unsupported;
  private final long[] memory;
  private final int[][] live;

  StageTable(Costs costs, Downsets cuts) {
    this.costs = costs;
    this.sets = cuts.sets();
    words = sets.stream().map(BitSet::toLongArray).toArray(long[][]::new);
    seconds = new double[costs.devices()][sets.size()];
    coreSeconds = new double[costs.devices()][sets.size()];
    unsupported = new int[costs.devices()][sets.size()];
    memory = new long[sets.size()];
    live = new int[sets.size()][];
    for (int i = 0; i < sets.size(); i++) {
      sum(i);
    }
  }

  private void sum(int i) {
    BitSet set = sets.get(i);
    for (int g = set.nextSetBit(0); g >= 0; g = set.nextSetBit(g + 1)) {
      memory[i] += costs.bytes(g) + costs.group(g).weightBytes();
      for (int d = 0; d < costs.devices(); d++) {
        double time = costs.seconds(d, g);
        if (Double.isInfinite(time)) {
          unsupported[d][i]++;
        } else {
          seconds[d][i] += time;
          coreSeconds[d][i] += costs.coreSeconds(d, g);
        }
      }
    }
    live[i] =
        IntStream.range(0, costs.values())
            .filter(v -> v >= costs.groups() || set.get(v))
            .filter(v -> costs.isOutput(v) || isReadOutside(v, set))
            .toArray();
  }

  private boolean isReadOutside(int v, BitSet set) {
    BitSet readers = costs.readers(v);
    for (int g = readers.nextSetBit(0); g >= 0; g = readers.nextSetBit(g + 1)) {
      if (!set.get(g)) {
        return true;
      }
    }
    return false;
  }

  /** True when cut j lies before cut i. */
  boolean isBefore(int j, int i) {
    long[] a = words[j];
    long[] b = words[i];
    for (int w = 0; w < a.length; w++) {
      if (w >= b.length || (a[w] & ~b[w]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Computing seconds of the stage from cut j to cut i, infinite where the device cannot. */
  double compute(int j, int i, int d) {
    return unsupported[d][i] > unsupported[d][j]
        ? Double.POSITIVE_INFINITY
        : costs.device(d).stageSeconds() + seconds[d][i] - seconds[d][j];
  }

  /** Seconds of the host's cores for the stage from cut j to cut i. */
  double core(int j, int i, int d) {
    return Loads.coreSeconds(costs.device(d), coreSeconds[d][i] - coreSeconds[d][j]);
  }

  /**
   * What crosses the stage's borders.
   *
   * @param in number of values in
   * @param inBytes their size
   * @param out number of values out
   * @param outBytes their size
   * @param memory as {@link Stage#memoryBytes}
   */
  record Crossing(int in, long inBytes, int out, long outBytes, long memory) {
    /** The stage's load, infinite when it does not fit into the device's memory. */
    double load(PlanDevice device, double compute) {
      double transfers =
          Math.max(device.in().seconds(in, inBytes), device.out().seconds(out, outBytes));
      return memory > device.memoryBytes()
          ? Double.POSITIVE_INFINITY
          : Math.max(compute, transfers);
    }
  }

  /** The borders of the stage from cut j to cut i. */
  Crossing crossing(int j, int i) {
    BitSet before = sets.get(j);
    int in = 0;
    long inBytes = 0;
    for (int v : live[j]) {
      if (isReadBetween(v, before, sets.get(i))) {
        in++;
        inBytes += costs.bytes(v);
      }
    }
    int out = 0;
    long outBytes = 0;
    for (int v : live[i]) {
      if (v < costs.groups() && !before.get(v)) {
        out++;
        outBytes += costs.bytes(v);
      }
    }
    long needed = memory[i] - memory[j] + 2 * inBytes + outBytes;
    return new Crossing(in, inBytes, out, outBytes, needed);
  }

  private boolean isReadBetween(int v, BitSet before, BitSet until) {
    BitSet readers = costs.readers(v);
    for (int g = readers.nextSetBit(0); g >= 0; g = readers.nextSetBit(g + 1)) {
      if (!before.get(g) && until.get(g)) {
        return true;
      }
    }
    return false;
  }
}
