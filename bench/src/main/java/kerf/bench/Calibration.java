package kerf.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Segment;
import kerf.profiles.Algorithm;
import kerf.profiles.GroupTime;
import kerf.profiles.Profile;
import kerf.profiles.Work;
import kerf.profiles.WorkRates;

/**
 * A device's constants, and how well they fit what they are fitted to.
 *
 * @param rates by the algorithm that fits better
 * @param error median relative error over the groups that were fitted
 * @param groups that were fitted
 */
record Calibration(WorkRates rates, double error, int groups) {
  /**
   * A group and its time.
   *
   * @param layer what is computed
   * @param seconds median, above 0
   */
  record Timed(Layer layer, double seconds) {}

  /**
   * Fits a profile.
   *
   * @param fused the network that was profiled, rewritten
   * @throws KerfException when no group took time
   */
  static Calibration of(Segment fused, Profile profile) {
    List<Timed> timed = timed(fused, profile);
    if (timed.isEmpty()) {
      throw new KerfException("no group of " + profile.key().model() + " took any time");
    }
    Calibration best = null;
    for (Algorithm algorithm : Algorithm.values()) {
      List<WorkRates.Sample> samples =
          timed.stream()
              .map(t -> new WorkRates.Sample(Work.of(t.layer(), algorithm), t.seconds()))
              .toList();
      WorkRates rates = WorkRates.fit(algorithm, samples);
      Calibration found = new Calibration(rates, rates.error(samples), samples.size());
      best = best == null || found.error() < best.error() ? found : best;
    }
    return best;
  }

  /** Groups that took time; the others are computed in place. */
  static List<Timed> timed(Segment fused, Profile profile) {
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

  /** Predicted seconds of a group. */
  double seconds(Layer layer) {
    return rates.seconds(Work.of(layer, rates.algorithm()));
  }
}
