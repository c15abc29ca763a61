package kerf.host.pipeline;

import java.util.List;
import java.util.Set;
import kerf.host.plan.Route;

/** Says how to go on. */
@FunctionalInterface
public interface Replanner {
  /**
   * Routes that do without some devices.
   *
   * @param retired ids of devices that failed
   * @return at least one route
   * @throws kerf.models.KerfException when the others cannot run the network
   */
  List<Route> without(Set<String> retired);
}
