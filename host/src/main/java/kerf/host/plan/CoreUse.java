package kerf.host.plan;

import java.util.List;

/** What devices of the host really use of its cores. */
final class CoreUse {
  private CoreUse() {}

  /**
   * The part of the time of their threads for which devices of the host use cores. Threads of one
   * device wait for each other, and leave the cores to those of another meanwhile: measured beside
   * each other, devices come by more time of threads than cores have, if threads never waited.
   *
   * @param alone what devices take undisturbed
   * @param beside what each takes while all others compute too
   * @return 1 where some device of the host was not measured beside the others
   */
  static double part(CostModel alone, CostModel beside) {
    List<PlanDevice> sharing = beside.devices().stream().filter(d -> d.hostThreads() > 0).toList();
    double threads = 0;
    for (PlanDevice device : sharing) {
      double undisturbed = seconds(alone, device);
      double disturbed = seconds(beside, device);
      if (disturbed == undisturbed) {
        return 1;
      }
      threads += device.hostThreads() * undisturbed / disturbed;
    }
    return Math.min(1, beside.host().cores() / threads);
  }

  private static double seconds(CostModel model, PlanDevice device) {
    return model.groups().stream()
        .mapToDouble(g -> g.seconds().getOrDefault(device.name(), 0.0))
        .sum();
  }
}
