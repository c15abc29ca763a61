package kerf.host.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Networks written by hand, devices in the host's memory: their numbers are invented. */
final class Models {
  private Models() {}

  /** A group that makes 4 bytes, holds 8 of weights, and is no output. */
  static Group group(String name, List<String> reads, Map<String, Double> seconds) {
    return new Group(name, reads, 4, 8, false, seconds);
  }

  /** The model in the host's memory, its last group the output. */
  static CostModel local(List<Group> groups, String... devices) {
    return on(groups, List.of(devices).stream().map(PlanDevice::local).toList());
  }

  static CostModel on(List<Group> groups, List<PlanDevice> devices) {
    List<Group> all = new ArrayList<>(groups);
    Group last = all.removeLast();
    all.add(new Group(last.name(), last.reads(), 4, 8, true, last.seconds()));
    return new CostModel("hand-made", 1, Map.of("in", 4L), all, devices);
  }

  /** c0 -> c1 -> ...; row d of the times belongs to device "d". */
  static List<Group> chain(double[]... seconds) {
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < seconds[0].length; g++) {
      Map<String, Double> times = new LinkedHashMap<>();
      for (int d = 0; d < seconds.length; d++) {
        if (Double.isFinite(seconds[d][g])) {
          times.put(String.valueOf((char) ('a' + d)), seconds[d][g]);
        }
      }
      groups.add(group("c" + g, List.of(g == 0 ? "in" : "c" + (g - 1)), times));
    }
    return groups;
  }

  /** A group, two chains of equal length after it, and a group that joins them; times all 1. */
  static CostModel fork(int length) {
    Map<String, Double> one = Map.of("a", 1.0, "b", 1.0);
    List<Group> groups = new ArrayList<>();
    groups.add(group("fork", List.of("in"), one));
    for (String side : List.of("l", "r")) {
      for (int g = 0; g < length; g++) {
        String before = g == 0 ? "fork" : side + (g - 1);
        groups.add(group(side + g, List.of(before), one));
      }
    }
    groups.add(group("join", List.of("l" + (length - 1), "r" + (length - 1)), one));
    return local(groups, "a", "b");
  }
}
