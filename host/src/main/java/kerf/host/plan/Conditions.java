package kerf.host.plan;

import java.util.List;
import java.util.Map;
import kerf.models.KerfException;

/**
 * What devices take when each computes alone, and what they take while the others compute too.
 * Candidates of one device are predicted from the first, those of several from the second.
 *
 * @param alone measured on an idle machine
 * @param busy of the same network, devices and support; may be the same
 */
public record Conditions(CostModel alone, CostModel busy) {
  private static final double SHARING = 1.1;

  /**
   * @throws KerfException when the models differ in more than times
   */
  public Conditions {
    if (!shape(alone).equals(shape(busy))) {
      throw new KerfException(
          "network " + alone.network() + ": times alone and beside others are of other things");
    }
  }

  /** Devices that do not disturb each other. */
  public static Conditions undisturbed(CostModel model) {
    return new Conditions(model, model);
  }

  /** What must agree. */
  private static List<Object> shape(CostModel model) {
    return List.of(
        model.batch(),
        model.inputs(),
        model.devices().stream().map(d -> List.of(d.name(), d.hostThreads())).toList(),
        model.groups().stream()
            .map(g -> List.of(g.name(), g.reads(), g.bytes(), g.seconds().keySet()))
            .toList());
  }

  /**
   * The same devices, some of them slower or faster than was thought.
   *
   * @param whenAlone by device: how many times as long it takes alone; one that is absent stays
   * @param whenBusy the same beside others
   */
  public Conditions slowed(Map<String, Double> whenAlone, Map<String, Double> whenBusy) {
    return new Conditions(alone.slowed(whenAlone), busy.slowed(whenBusy));
  }

  /**
   * Whether what is predicted of a candidate is to be believed. Where devices share the host's
   * cores and were not measured beside each other, it is off by more than such plans gain: one must
   * be predicted to be a tenth faster than the fastest single device.
   *
   * @param compared the candidates that it is compared with
   */
  public boolean believe(Candidate candidate, List<Candidate> compared) {
    List<String> used = candidate.stages().stream().map(Stage::device).toList();
    long sharing =
        alone.devices().stream()
            .filter(d -> d.hostThreads() > 0 && used.contains(d.name()))
            .count();
    double single =
        compared.stream()
            .filter(c -> c.kind() == Candidate.Kind.SINGLE)
            .mapToDouble(Candidate::rate)
            .max()
            .orElse(0);
    return sharing < 2 || !alone.equals(busy) || candidate.rate() > SHARING * single;
  }

  /** Under pins and prohibitions. */
  Conditions restricted(Restrictions restrictions) {
    return new Conditions(restrictions.applyTo(alone), restrictions.applyTo(busy));
  }
}
