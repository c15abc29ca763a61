package kerf.host.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerf.accel.Device;
import kerf.host.diff.Isolation.Alone;
import kerf.host.verify.Tolerance;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Cuts a node out of its network: alone first and, where it agrees then, together with the nodes
 * before it, until the difference shows. That is how an error is caught that a device makes only
 * where it fuses nodes, or that grows over many.
 */
final class Isolator {
  private final DevicePair devices;
  private final Tolerance tolerance;
  private final Segment network;
  private final Order order;
  private final Map<String, Tensor> given = new HashMap<>();
  private final List<Tensor> inputs;

  Isolator(
      DevicePair devices, Tolerance tolerance, Segment network, Order order, List<Tensor> inputs) {
    this.devices = devices;
    this.tolerance = tolerance;
    this.network = network;
    this.order = order;
    this.inputs = inputs;
    List<Node> nodes = network.graph().inputs();
    for (int i = 0; i < nodes.size(); i++) {
      given.put(nodes.get(i).name(), inputs.get(i));
    }
  }

  Isolation isolate(Compared found) {
    List<Integer> ancestors = order.ancestors(order.place(found.node().name()));
    Graph node = part(ancestors, 1);
    List<Tensor> rightInputs = valuesOn(devices.trusted(), node);
    Alone alone = alone(node, rightInputs);
    Tensor ownResult = result(devices.other(), node, valuesOn(devices.other(), node));
    Difference carried = Difference.of(alone.other(), ownResult, tolerance);
    return new Isolation(found, alone.difference(), carried, smallest(alone, ancestors));
  }

  /** Doubles the number of nodes until the difference shows, then halves the step. */
  private Optional<Alone> smallest(Alone single, List<Integer> ancestors) {
    Alone shows = single;
    int most = 1;
    int fewer = 0;
    while (!shows.difference().exceeds() && most < ancestors.size()) {
      fewer = most;
      most = Math.min(2 * most, ancestors.size());
      shows = alone(ancestors, most);
    }
    if (!shows.difference().exceeds()) {
      return Optional.empty();
    }
    while (most - fewer > 1) {
      int middle = (fewer + most) >>> 1;
      Alone here = alone(ancestors, middle);
      if (here.difference().exceeds()) {
        most = middle;
        shows = here;
      } else {
        fewer = middle;
      }
    }
    return Optional.of(shows);
  }

  private Alone alone(List<Integer> ancestors, int count) {
    Graph part = part(ancestors, count);
    return alone(part, valuesOn(devices.trusted(), part));
  }

  private Alone alone(Graph part, List<Tensor> values) {
    Tensor trusted = result(devices.trusted(), part, values);
    Tensor other = result(devices.other(), part, values);
    return new Alone(part, values, trusted, other, Difference.of(trusted, other, tolerance));
  }

  private static Tensor result(Device device, Graph part, List<Tensor> values) {
    return DevicePair.run(device, part, values).get(part.outputs().getFirst());
  }

  /**
   * The last {@code count} ancestors of a node, itself included: every reader among the ancestors
   * of one of these is one of them too.
   */
  private Graph part(List<Integer> ancestors, int count) {
    List<String> names =
        ancestors.subList(ancestors.size() - count, ancestors.size()).stream()
            .map(place -> order.node(place).name())
            .toList();
    Graph part = network.part(Set.copyOf(names)).graph();
    return part.withOutputs(List.of(names.getLast()));
  }

  /** The values that a part reads, as a device computes them in the network. */
  private List<Tensor> valuesOn(Device device, Graph part) {
    List<String> names = part.inputs().stream().map(Node::name).toList();
    List<String> computed = names.stream().filter(order::has).toList();
    Map<String, Tensor> values = new HashMap<>(given);
    if (!computed.isEmpty()) {
      values.putAll(
          DevicePair.run(device, network.graph().withOutputs(new ArrayList<>(computed)), inputs));
    }
    return names.stream().map(values::get).toList();
  }
}
