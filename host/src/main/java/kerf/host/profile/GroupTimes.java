package kerf.host.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.accel.Program;
import kerf.models.graph.Node;
import kerf.models.tensor.Tensor;
import kerf.profiles.GroupTime;
import kerf.profiles.Timing;

/**
 * Times every fused group of a network.
 *
 * @param watch the host's clock
 * @param effort how often
 * @param groups of the network
 */
record GroupTimes(Stopwatch watch, Effort effort, FusedGroups groups) {
  private static final double NANO = 1e-9;

  /**
   * By the device's clock: the launches that work for a node, summed, with the idle time before
   * them and without those that carry values into the program or out of it. Convolutions that are
   * computed together share their time. Launches for nodes that the device made itself come last.
   *
   * @param profiled the launches of each run
   */
  List<GroupTime> ofLaunches(List<List<LaunchTime>> profiled) {
    SharedLaunches shared = new SharedLaunches(groups);
    List<Map<String, Double>> runs =
        profiled.stream().map(launches -> shared.split(byNode(launches))).toList();
    Map<String, Node> known = new LinkedHashMap<>();
    groups.nodes().forEach(node -> known.put(node.name(), node));
    List<GroupTime> times = new ArrayList<>();
    known.forEach(
        (name, node) ->
            times.add(time(name, node.op().kind(), groups.bytes(node), timing(runs, name))));
    runs.getFirst().keySet().stream()
        .filter(name -> !known.containsKey(name))
        .forEach(name -> times.add(time(name, "device's own", 0, timing(runs, name))));
    return times;
  }

  private static Map<String, Double> byNode(List<LaunchTime> launches) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    launches.stream()
        .filter(l -> !l.moves())
        .forEach(l -> seconds.merge(l.node(), l.added() * NANO, Double::sum));
    return seconds;
  }

  private static Timing timing(List<Map<String, Double>> runs, String node) {
    return Timing.of(runs.stream().mapToDouble(run -> run.getOrDefault(node, 0.0)).toArray());
  }

  /** By the host's clock: each group compiled and run by itself. */
  List<GroupTime> alone(Device device) {
    return groups.nodes().stream().map(node -> alone(device, node)).toList();
  }

  private GroupTime alone(Device device, Node node) {
    try (Program program = device.compile(groups.alone(node), Precision.FLOAT32)) {
      List<Tensor> in = FusedGroups.values(program.segment().inputShapes());
      List<Tensor> out = program.segment().outputShapes().stream().map(Tensor::zeros).toList();
      program.run(in, out);
      double[] seconds =
          watch.repeat(
              effort.groups(),
              effort.leastRuns(),
              effort.groupSeconds(),
              () -> program.run(in, out));
      return time(node.name(), node.op().kind(), groups.bytes(node), Timing.of(seconds));
    }
  }

  private static GroupTime time(String name, String op, long bytes, Timing timing) {
    return new GroupTime(
        name, op, timing.medianSeconds(), timing.minSeconds(), timing.runs(), bytes);
  }
}
