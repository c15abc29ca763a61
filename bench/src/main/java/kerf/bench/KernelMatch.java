package kerf.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.ConvProblem;
import kerf.accel.opencl.KernelDevice;
import kerf.models.KerfException;

/**
 * Packs against kernels written by hand on one convolution. A pass lets every way of both sides run
 * in turns; passes that lie apart meet different noise. What counts is each way's shortest time of
 * all.
 */
final class KernelMatch {
  /** Who can win what. */
  private enum Side {
    DIRECT,
    HAND,
    WINOGRAD
  }

  /** A way that was slower than its side's best by this in one pass is not in the next. */
  private static final double HOPELESS = 1.5;

  /** Aimed at for a run of one way: long enough for all threads to be awake at its end. */
  private static final double RUN_NANOS = 3e6;

  /** Multiply-adds a nanosecond, for an estimate. */
  private static final double SPEED = 50;

  private static final int LEAST = 3;
  private static final int MOST = 40;

  /**
   * In standard deviations. All sum in float32, in their own order: measured 0 to 6e-6. A wrong
   * element is 1 or so.
   */
  private static final double BOUND = 1e-4;

  private final NetworkConv conv;
  private final boolean winograd;
  private final Map<Side, Map<String, Long>> least = new LinkedHashMap<>();
  private double difference;

  /**
   * @param winograd whether Winograd's ways take part, apart from the comparison
   */
  KernelMatch(NetworkConv conv, boolean winograd) {
    this.conv = conv;
    this.winograd = winograd;
    for (Side side : Side.values()) {
      least.put(side, new LinkedHashMap<>());
    }
  }

  NetworkConv conv() {
    return conv;
  }

  /**
   * One pass.
   *
   * @param peak takes a turn as often as every way
   * @throws KerfException when two ways compute different values
   */
  void pass(KernelDevice device, TimedWay peak, int rounds) {
    Map<TimedWay, Side> ways = new LinkedHashMap<>();
    try {
      open(device, ways);
      List<TimedWay> order = new ArrayList<>(ways.keySet());
      for (int round = 0; round < rounds; round++) {
        order.forEach(TimedWay::run);
        peak.run();
        if (round == 0) {
          difference = Math.max(difference, difference(conv.name(), order));
        }
        // Whoever comes behind the slowest has the colder caches: take turns at that too.
        order = order.reversed();
      }
      ways.forEach((way, side) -> least.get(side).merge(way.name(), way.least(), Math::min));
    } finally {
      ways.keySet().forEach(TimedWay::close);
    }
  }

  private void open(KernelDevice device, Map<TimedWay, Side> ways) {
    ConvProblem problem = conv.problem();
    int repeats = Math.clamp((long) (RUN_NANOS * SPEED / conv.multiplyAdds()), LEAST, MOST);
    for (PackConv way : PackConv.of(problem)) {
      Side side = way.direct() ? Side.DIRECT : Side.WINOGRAD;
      if ((way.direct() || winograd) && hopeful(side, way.way())) {
        ways.put(new TimedWay(way.way(), way.program(device, problem, repeats), repeats), side);
      }
    }
    for (HandConv way : HandConv.of(problem)) {
      if (hopeful(Side.HAND, way.way())) {
        var program = way.program(device, problem, repeats);
        ways.put(new TimedWay(way.way(), program, repeats), Side.HAND);
      }
    }
  }

  private boolean hopeful(Side side, String way) {
    Map<String, Long> known = least.get(side);
    return known.isEmpty() || known.get(way) <= HOPELESS * known.get(best(side));
  }

  /**
   * Compares what ways computed.
   *
   * @return the largest difference from the first, in standard deviations
   * @throws KerfException when one is another value
   */
  static double difference(String conv, List<TimedWay> ways) {
    TimedWay first = ways.getFirst();
    double largest = 0;
    for (TimedWay way : ways) {
      double found = Duel.difference(way.output(), first.output());
      if (!(found <= BOUND)) {
        throw new KerfException(
            "%s: %s and %s differ by %.3g standard deviations, so that a comparison of their speed is void"
                .formatted(conv, way.name(), first.name(), found));
      }
      largest = Math.max(largest, found);
    }
    return largest;
  }

  private String best(Side side) {
    return least.get(side).entrySet().stream()
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The best of each side. */
  KernelResult result() {
    String transformed = best(Side.WINOGRAD);
    return new KernelResult(
        conv,
        best(Side.DIRECT),
        least.get(Side.DIRECT).get(best(Side.DIRECT)),
        best(Side.HAND),
        least.get(Side.HAND).get(best(Side.HAND)),
        transformed,
        least.get(Side.WINOGRAD).getOrDefault(transformed, 0L),
        difference);
  }
}
