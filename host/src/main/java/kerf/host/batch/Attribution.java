package kerf.host.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kerf.host.plan.Conditions;
import kerf.host.plan.PlanDevice;

/**
 * What follows for all devices from how much longer some take than they should.
 *
 * <p>A device with cores of its own is slower, whatever computes beside it. Of several devices on
 * the host's cores, what all of them take longer comes from their being side by side: alone, each
 * would not take it. One on the host's cores that is slower may be so for itself or because the
 * machine is: up to a tenth is taken to be its own, the rest to be shared by devices there that
 * were not seen, so that those are tried that nearly were chosen, and no others.
 *
 * @param alone factor by device when it computes alone
 * @param busy factor by device when others compute too
 */
record Attribution(Map<String, Double> alone, Map<String, Double> busy) {
  private static final double OWN = 1.1;

  /**
   * @param conditions in which the ratios were expected to be 1
   * @param used devices of the plan that ran
   * @param ratios by device, of those that could be seen
   */
  static Attribution of(Conditions conditions, Set<String> used, Map<String, Double> ratios) {
    long onHost =
        conditions.alone().devices().stream()
            .filter(d -> shares(d) && used.contains(d.name()))
            .count();
    boolean several = onHost > 1;
    double least =
        conditions.alone().devices().stream()
            .filter(d -> shares(d) && ratios.containsKey(d.name()))
            .mapToDouble(d -> ratios.get(d.name()))
            .min()
            .orElse(1);
    double crowded = several ? Math.max(1, least) : 1;
    double unseen = several ? least : shared(least);
    Map<String, Double> alone = new LinkedHashMap<>();
    Map<String, Double> busy = new LinkedHashMap<>();
    for (PlanDevice device : conditions.alone().devices()) {
      Double ratio = ratios.get(device.name());
      if (ratio == null && shares(device) && !used.contains(device.name())) {
        ratio = unseen;
      }
      if (ratio != null) {
        alone.put(device.name(), shares(device) ? ratio / crowded : ratio);
        busy.put(device.name(), ratio);
      }
    }
    return new Attribution(alone, busy);
  }

  private static boolean shares(PlanDevice device) {
    return device.hostThreads() > 0;
  }

  private static double shared(double ratio) {
    return ratio > 1 ? Math.max(1, ratio / OWN) : Math.min(1, ratio * OWN);
  }

  Conditions applyTo(Conditions conditions) {
    return conditions.slowed(alone, busy);
  }
}
