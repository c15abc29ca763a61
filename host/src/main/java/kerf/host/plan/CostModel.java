package kerf.host.plan;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;

/**
 * What a plan is computed from: a network's fused groups, their times on each device, transfers and
 * memory. Values go from device to device through the host's memory, so that a transfer from a to b
 * costs a's way out and b's way in.
 *
 * @param network the network's name
 * @param batch pictures that are computed as one
 * @param inputs bytes per picture of every value the host gives
 * @param groups in topological order
 * @param devices each of another name
 * @param host what its devices and decoding share
 */
public record CostModel(
    String network,
    int batch,
    Map<String, Long> inputs,
    List<Group> groups,
    List<PlanDevice> devices,
    HostLimits host) {
  private static final int FLOAT_BYTES = 4;

  /** More devices would make the subsets of devices, over which plans are sought, too many. */
  private static final int MAX_DEVICES = 8;

  /**
   * Copies the collections.
   *
   * @throws KerfException when names repeat, a group reads what nothing before it makes, the batch
   *     is below 1, there is no group or no device, or there are more than 8 devices
   */
  public CostModel {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    groups = List.copyOf(groups);
    devices = List.copyOf(devices);
    if (batch < 1 || groups.isEmpty()) {
      throw new KerfException("network " + network + ": there is nothing to plan");
    }
    if (devices.isEmpty() || devices.size() > MAX_DEVICES) {
      throw new KerfException(
          "a plan takes 1 to " + MAX_DEVICES + " devices, not " + devices.size());
    }
    Set<String> names = new HashSet<>();
    for (PlanDevice device : devices) {
      if (!names.add(device.name())) {
        throw new KerfException("device " + device.name() + " is given twice");
      }
    }
    checkOrder(network, inputs.keySet(), groups);
  }

  /** Nothing is shared on the host. */
  public CostModel(
      String network,
      int batch,
      Map<String, Long> inputs,
      List<Group> groups,
      List<PlanDevice> devices) {
    this(network, batch, inputs, groups, devices, HostLimits.NONE);
  }

  /**
   * The model of a rewritten network: one group for each node that computes.
   *
   * @param segment the network after {@link kerf.models.rewrite.Rewrites#forInference}, in the
   *     shapes of one batch
   * @param devices the devices
   * @param seconds by device and node, for the whole batch; what is absent cannot run there
   * @throws KerfException as the constructor says
   */
  public static CostModel of(
      Segment segment, List<PlanDevice> devices, Map<String, Map<String, Double>> seconds) {
    Graph graph = segment.graph();
    int batch = segment.inputShapes().getFirst().dim(0);
    Map<String, Long> inputs = new LinkedHashMap<>();
    graph.inputs().forEach(n -> inputs.put(n.name(), bytes(segment, n.name()) / batch));
    return new CostModel(graph.name(), batch, inputs, groups(segment, devices, seconds), devices);
  }

  /**
   * The groups of a rewritten network without times, as {@link PlanFile#routesFor} takes them.
   *
   * @param segment the network after {@link kerf.models.rewrite.Rewrites#forInference}, in the
   *     shapes of one batch
   */
  public static List<Group> groups(Segment segment) {
    return groups(segment, List.of(), Map.of());
  }

  private static List<Group> groups(
      Segment segment, List<PlanDevice> devices, Map<String, Map<String, Double>> seconds) {
    int batch = segment.inputShapes().getFirst().dim(0);
    return segment.graph().nodes().stream()
        .filter(node -> !node.isWeight() && !(node.op() instanceof Op.Input))
        .map(node -> group(segment, batch, node, devices, seconds))
        .toList();
  }

  /** The same network and devices with other groups. */
  CostModel withGroups(List<Group> others) {
    return new CostModel(network, batch, inputs, others, devices, host);
  }

  /**
   * The same network on devices that take so many times as long for groups, transfers and stages;
   * start-up stays.
   *
   * @param factors by device; one that is absent stays as it is
   */
  CostModel slowed(Map<String, Double> factors) {
    List<Group> slower =
        groups.stream()
            .map(
                group -> {
                  Map<String, Double> seconds = new LinkedHashMap<>(group.seconds());
                  seconds.replaceAll((id, s) -> s * factors.getOrDefault(id, 1.0));
                  return group.withSeconds(seconds);
                })
            .toList();
    List<PlanDevice> all =
        devices.stream().map(d -> d.slowed(factors.getOrDefault(d.name(), 1.0))).toList();
    return new CostModel(network, batch, inputs, slower, all, host);
  }

  /** The same under another name. */
  CostModel named(String name) {
    return new CostModel(name, batch, inputs, groups, devices, host);
  }

  /** The same network and devices on a host. */
  public CostModel on(HostLimits limits) {
    return new CostModel(network, batch, inputs, groups, devices, limits);
  }

  private static Group group(
      Segment segment,
      int batch,
      Node node,
      List<PlanDevice> devices,
      Map<String, Map<String, Double>> seconds) {
    Graph graph = segment.graph();
    List<String> all = node.inputs().stream().distinct().toList();
    List<String> reads = all.stream().filter(i -> !graph.node(i).isWeight()).toList();
    long weights =
        all.stream().filter(i -> !reads.contains(i)).mapToLong(i -> bytes(segment, i)).sum();
    Map<String, Double> times = new LinkedHashMap<>();
    for (PlanDevice device : devices) {
      Double time = seconds.getOrDefault(device.name(), Map.of()).get(node.name());
      if (time != null) {
        times.put(device.name(), time);
      }
    }
    boolean output = graph.outputs().contains(node.name());
    long bytes = bytes(segment, node.name()) / batch;
    return new Group(node.name(), reads, bytes, weights, output, times);
  }

  private static long bytes(Segment segment, String value) {
    return FLOAT_BYTES * segment.shape(value).elements();
  }

  private static void checkOrder(String network, Set<String> inputs, List<Group> groups) {
    Set<String> made = new HashSet<>(inputs);
    for (Group group : groups) {
      for (String read : group.reads()) {
        if (!made.contains(read)) {
          throw new KerfException(
              "network "
                  + network
                  + ": group '"
                  + group.name()
                  + "' reads '"
                  + read
                  + "', which nothing before it makes");
        }
      }
      if (!made.add(group.name())) {
        throw new KerfException("network " + network + " has two values '" + group.name() + "'");
      }
    }
  }
}
