package kerf.host.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each resource a batch uses. Resources are the computing of each device, its links in
 * and out, the host's cores, and the threads that decode; a load is the seconds for which a batch
 * takes the whole resource, so that no more than 1 / load batches a second are possible.
 */
final class Loads {
  /** Computing, in, out. */
  static final int OF_DEVICE = 3;

  private final Costs costs;
  private final HostLimits host;

  Loads(Costs costs) {
    this.costs = costs;
    this.host = costs.model().host();
  }

  /** Number of resources. */
  int resources() {
    return OF_DEVICE * costs.devices() + 2;
  }

  /** Number of the resource that is the host's cores; the last one is decoding. */
  int cores() {
    return OF_DEVICE * costs.devices();
  }

  String name(int resource) {
    if (resource >= cores()) {
      return resource == cores() ? "the host's cores" : "decoding";
    }
    String device = costs.device(resource / OF_DEVICE).name();
    return device + List.of(" computing", " in", " out").get(resource % OF_DEVICE);
  }

  /** What every batch takes, whatever its way: decoding. */
  double[] ofDecoding() {
    double[] load = new double[resources()];
    double seconds = costs.model().batch() * host.decode().secondsPerPicture();
    load[cores() + 1] = seconds / host.decode().threads();
    load[cores()] = host.decode().sharesCores() ? seconds / host.cores() : 0;
    return load;
  }

  /** What a batch takes that goes through all stages. */
  double[] of(List<Stage> stages) {
    double[] load = ofDecoding();
    for (Stage stage : stages) {
      int d = costs.indexOf(stage.device());
      load[OF_DEVICE * d] += stage.computeSeconds();
      load[OF_DEVICE * d + 1] += stage.inSeconds();
      load[OF_DEVICE * d + 2] += stage.outSeconds();
      double groups = 0;
      for (String group : stage.groups()) {
        groups += costs.coreSeconds(d, costs.index(group));
      }
      load[cores()] += coreSeconds(costs.device(d), groups) / host.cores();
    }
    return load;
  }

  /**
   * Seconds of cores for a stage whose groups take so many: one thread does what is beside them.
   */
  static double coreSeconds(PlanDevice device, double groups) {
    return Math.min(1, device.hostThreads()) * device.stageSeconds() + groups;
  }

  /** The mean over routes. */
  double[] mean(List<Route> routes) {
    double[] mean = new double[resources()];
    for (Route route : routes) {
      double[] load = of(route.stages());
      for (int r = 0; r < mean.length; r++) {
        mean[r] += route.share() * load[r];
      }
    }
    return mean;
  }

  /** The part of the time for which each resource is busy at a rate of batches a second. */
  Map<String, Double> use(double[] load, double batches) {
    Map<String, Double> use = new LinkedHashMap<>();
    for (int r = 0; r < load.length; r++) {
      if (load[r] * batches > 1e-6) {
        use.put(name(r), load[r] * batches);
      }
    }
    return use;
  }

  static double greatest(double[] load) {
    double greatest = 0;
    for (double one : load) {
      greatest = Math.max(greatest, one);
    }
    return greatest;
  }

  /** Routes of the given stages that share batches so that all devices are equally busy. */
  static List<Route> stealing(List<Stage> whole) {
    double rates = whole.stream().mapToDouble(s -> 1 / s.loadSeconds()).sum();
    List<Route> routes = new ArrayList<>();
    for (Stage stage : whole) {
      routes.add(new Route(List.of(stage), 1 / stage.loadSeconds() / rates));
    }
    return routes;
  }
}
