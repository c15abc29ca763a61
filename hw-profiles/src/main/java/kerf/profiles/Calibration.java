package kerf.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kerf.models.KerfException;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Segment;

/**
 * A device's constants, and how well they fit what they are fitted to.
 *
 * @param rates by the algorithm that fits better
 * @param inPlace operations that took no time wherever they came: what they yield is already there
 * @param error median relative error over the groups that were fitted
 * @param low measured over predicted, which one group in ten is below
 * @param high measured over predicted, which one group in ten is above
 * @param groups that were fitted
 */
public record Calibration(
    WorkRates rates, Set<String> inPlace, double error, double low, double high, int groups) {
  private static final double TENTH = 0.1;

  /**
   * @throws IllegalArgumentException when the band is none
   */
  public Calibration {
    inPlace = Set.copyOf(inPlace);
    if (!(low > 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the band of a group must go from a number above 0 to one that is no smaller, not "
              + ("from " + low + " to " + high));
    }
  }

  /**
   * A network that was measured.
   *
   * @param fused rewritten as it was run
   * @param profile its times on the device
   */
  public record Measured(Segment fused, Profile profile) {
    /** Groups that took time. */
    public List<Timed> timed() {
      Map<String, Double> seconds = new HashMap<>();
      for (GroupTime group : profile.groups()) {
        seconds.put(group.name(), group.medianSeconds());
      }
      List<Timed> timed = new ArrayList<>();
      for (Layer layer : LayerTable.of(fused).layers()) {
        double one = seconds.getOrDefault(layer.name(), 0.0);
        if (one > 0) {
          timed.add(new Timed(layer, one));
        }
      }
      return timed;
    }

    private List<WorkRates.Sample> samples(Algorithm algorithm) {
      return timed().stream()
          .map(t -> new WorkRates.Sample(Work.of(t.layer(), algorithm), t.seconds()))
          .toList();
    }
  }

  /**
   * A group and its time.
   *
   * @param layer what is computed
   * @param seconds median, above 0
   */
  public record Timed(Layer layer, double seconds) {}

  /**
   * Fits a device's profiles of one or more networks together.
   *
   * @throws KerfException when no group took time
   */
  public static Calibration of(List<Measured> networks) {
    Calibration best = null;
    for (Algorithm algorithm : Algorithm.values()) {
      List<WorkRates.Sample> samples =
          networks.stream().flatMap(n -> n.samples(algorithm).stream()).toList();
      if (samples.isEmpty()) {
        throw new KerfException("no group of what was measured took any time");
      }
      WorkRates rates = WorkRates.fit(algorithm, samples);
      double[] ratios =
          samples.stream().mapToDouble(s -> s.seconds() / rates.seconds(s.work())).toArray();
      Arrays.sort(ratios);
      int tenth = (int) (TENTH * ratios.length);
      Calibration found =
          new Calibration(
              rates,
              inPlace(networks),
              rates.error(samples),
              ratios[tenth],
              ratios[ratios.length - 1 - tenth],
              ratios.length);
      best = best == null || found.error() < best.error() ? found : best;
    }
    return best;
  }

  private static Set<String> inPlace(List<Measured> networks) {
    Set<String> kinds = new TreeSet<>();
    Set<String> busy = new TreeSet<>();
    for (Measured network : networks) {
      LayerTable.of(network.fused).layers().forEach(layer -> kinds.add(layer.kind()));
      busy.addAll(network.timed().stream().map(t -> t.layer().kind()).collect(Collectors.toSet()));
    }
    kinds.removeAll(busy);
    return kinds;
  }

  /**
   * How far whole networks are from what the others predict: each is left out of a fit, and its run
   * compared with the sum of its groups.
   *
   * @param networks two or more
   * @return the largest of |predicted / measured - 1|
   * @throws KerfException when no group of a network took time
   */
  public static double heldOut(List<Measured> networks) {
    double largest = 0;
    for (int i = 0; i < networks.size(); i++) {
      Measured left = networks.get(i);
      List<Measured> rest = new ArrayList<>(networks);
      rest.remove(i);
      Calibration others = of(rest);
      double predicted =
          LayerTable.of(left.fused).layers().stream().mapToDouble(others::seconds).sum();
      double measured = left.profile.network().medianSeconds();
      largest = Math.max(largest, Math.abs(predicted / measured - 1));
    }
    return largest;
  }

  /** Predicted seconds of a group; 0 for what is computed in place. */
  public double seconds(Layer layer) {
    return inPlace.contains(layer.kind()) ? 0 : rates.seconds(Work.of(layer, rates.algorithm()));
  }
}
