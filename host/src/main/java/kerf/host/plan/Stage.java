package kerf.host.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A part of a network on one device.
 *
 * @param device the device's name
 * @param groups what it computes, in topological order
 * @param computeSeconds sum of the groups' times for a batch, and what a stage costs beside them
 * @param inSeconds transfers to the device for a batch, each value once
 * @param outSeconds transfers from the device for a batch, each value once
 * @param valuesIn names of the values that come in
 * @param valuesOut names of the values that go out
 * @param memoryBytes estimate from above, no buffer reused: weights, every value made, values in
 *     twice and values out once more for double buffering
 * @param why one sentence: why it begins where it begins
 */
public record Stage(
    String device,
    List<String> groups,
    double computeSeconds,
    double inSeconds,
    double outSeconds,
    List<String> valuesIn,
    List<String> valuesOut,
    long memoryBytes,
    String why) {
  /** Copies the lists. */
  public Stage {
    groups = List.copyOf(groups);
    valuesIn = List.copyOf(valuesIn);
    valuesOut = List.copyOf(valuesOut);
  }

  /**
   * Seconds between two batches when transfers are double-buffered: the greatest of transfers in,
   * computing and transfers out, which overlap.
   */
  public double loadSeconds() {
    return Math.max(computeSeconds, Math.max(inSeconds, outSeconds));
  }

  /** Seconds of one batch on its own: nothing overlaps. */
  public double latencySeconds() {
    return inSeconds + computeSeconds + outSeconds;
  }

  /** The same stage with another reason. */
  Stage because(String reason) {
    return new Stage(
        device,
        groups,
        computeSeconds,
        inSeconds,
        outSeconds,
        valuesIn,
        valuesOut,
        memoryBytes,
        reason);
  }

  /** A set of groups on a device; an infinite time says that it cannot run one of them. */
  static Stage of(Costs costs, BitSet groups, int d) {
    PlanDevice device = costs.device(d);
    List<Integer> in = costs.in(groups);
    List<Integer> out = costs.out(groups);
    List<String> names = new ArrayList<>();
    double compute = device.stageSeconds();
    long memory = 2 * costs.bytes(in) + costs.bytes(out);
    for (int g = groups.nextSetBit(0); g >= 0; g = groups.nextSetBit(g + 1)) {
      names.add(costs.group(g).name());
      compute += costs.seconds(d, g);
      memory += costs.bytes(g) + costs.group(g).weightBytes();
    }
    return new Stage(
        device.name(),
        names,
        compute,
        device.in().seconds(in.size(), costs.bytes(in)),
        device.out().seconds(out.size(), costs.bytes(out)),
        in.stream().map(costs::valueName).toList(),
        out.stream().map(costs::valueName).toList(),
        memory,
        "");
  }
}
