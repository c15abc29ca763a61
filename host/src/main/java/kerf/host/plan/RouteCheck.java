package kerf.host.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;

/** Whether a route that was read computes a network. */
final class RouteCheck {
  private RouteCheck() {}

  /**
   * @throws KerfException when it does not; the sentence says where
   */
  static void check(String network, Route route, List<Group> groups) {
    Map<String, Group> known = new LinkedHashMap<>();
    groups.forEach(group -> known.put(group.name(), group));
    Set<String> done = new HashSet<>();
    for (Stage stage : route.stages()) {
      for (String name : stage.groups()) {
        Group group = known.get(name);
        if (group == null) {
          throw refused(network, "it has no group '" + name + "'");
        }
        for (String read : group.reads()) {
          if (known.containsKey(read) && !done.contains(read)) {
            throw refused(network, "'" + name + "' comes before '" + read + "', which it reads");
          }
        }
        if (!done.add(name)) {
          throw refused(network, "'" + name + "' comes twice on a route");
        }
      }
    }
    for (String name : known.keySet()) {
      if (!done.contains(name)) {
        throw refused(network, "a route leaves out '" + name + "'");
      }
    }
  }

  private static KerfException refused(String network, String why) {
    return new KerfException("the plan does not fit network " + network + ": " + why);
  }
}
