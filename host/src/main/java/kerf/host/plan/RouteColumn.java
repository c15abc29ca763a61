package kerf.host.plan;

import java.util.List;

/** A route, and its load of each resource in units of the fastest route known before. */
final class RouteColumn {
  private final List<Stage> stages;
  private final double[] load;

  RouteColumn(List<Stage> stages, double[] load) {
    this.stages = stages;
    this.load = load;
  }

  List<Stage> stages() {
    return stages;
  }

  double[] load() {
    return load;
  }
}
