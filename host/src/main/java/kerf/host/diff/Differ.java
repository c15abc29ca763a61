package kerf.host.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kerf.host.verify.Tolerance;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Finds the first node, in topological order, whose value differs between two devices.
 *
 * <p>A bisection looks at the values that cross a cut: those behind which the devices still agree
 * lie before the node, those where they do not behind it. It asks for few values at a time, so that
 * a device fuses nearly all that it fuses without being asked. What an activation or a maximum
 * hides behind itself no cut shows: so the nodes before are compared one by one afterwards, and all
 * nodes where the outputs agree.
 */
public final class Differ {
  /**
   * The bound where nobody names one: 1e-3. Two right devices were up to 1e-4 apart by this measure
   * (docs/diff.md), a wrong one is a hundredth or more.
   */
  public static final Tolerance TOLERANCE = new Tolerance(1e-3);

  /** Values that are asked for at once, in bytes: they take that much memory on either device. */
  private static final long MOST_BYTES = 256L << 20;

  private final DevicePair devices;
  private final Tolerance tolerance;
  private final Graph graph;
  private final List<Tensor> inputs;
  private final Segment segment;
  private final Order order;
  private final Map<Integer, Compared> compared = new TreeMap<>();

  /**
   * Prepares the search.
   *
   * @param network with bound weights; what its outputs do not need is left out
   * @param inputs in the order of the network's inputs
   * @throws KerfException when the network cannot take the inputs, or computes nothing
   */
  public Differ(DevicePair devices, Tolerance tolerance, Graph network, List<Tensor> inputs) {
    this.devices = devices;
    this.tolerance = tolerance;
    this.graph = network.withOutputs(network.outputs());
    this.inputs = List.copyOf(inputs);
    this.segment = Segment.of(graph, inputs.stream().map(Tensor::shape).toList());
    this.order = new Order(graph);
    if (order.size() == 0) {
      throw new KerfException("network " + graph.name() + " computes nothing");
    }
  }

  /**
   * What was found.
   *
   * @param compared every value that was compared, in topological order
   * @param first the first that differs, if any does
   */
  public record Result(List<Compared> compared, Optional<Compared> first) {
    /** The value that is farthest beyond its bound, or nearest to it. */
    public Compared worst() {
      return compared.stream()
          .max(Comparator.comparingDouble(c -> c.difference().ratio()))
          .orElseThrow();
    }
  }

  /**
   * Searches.
   *
   * @throws KerfException when a device cannot run the network
   */
  public Result search() {
    int last = order.size() - 1;
    Optional<Compared> found = compare(order.cut(last));
    if (found.isPresent()) {
      found = bisect(last, found.get());
    }
    int end = found.map(c -> order.place(c.node().name())).orElse(order.size());
    Optional<Compared> earlier = sweep(end);
    return new Result(List.copyOf(compared.values()), earlier.isPresent() ? earlier : found);
  }

  /** Behind {@code low} the devices agree, behind {@code high} they do not. */
  private Optional<Compared> bisect(int last, Compared atEnd) {
    int low = -1;
    int high = last;
    Compared found = atEnd;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      Optional<Compared> here = compare(order.cut(middle));
      if (here.isPresent()) {
        high = middle;
        found = here.get();
      } else {
        low = middle;
      }
    }
    return Optional.of(found);
  }

  /** The first of the nodes before a place that differs when every node is looked at. */
  private Optional<Compared> sweep(int end) {
    List<String> group = new ArrayList<>();
    long bytes = 0;
    for (String name : IntStream.range(0, end).mapToObj(i -> order.node(i).name()).toList()) {
      long more = Float.BYTES * segment.shape(name).elements();
      if (!group.isEmpty() && bytes + more > MOST_BYTES) {
        Optional<Compared> found = compare(group);
        if (found.isPresent()) {
          return found;
        }
        group.clear();
        bytes = 0;
      }
      group.add(name);
      bytes += more;
    }
    return group.isEmpty() ? Optional.empty() : compare(group);
  }

  /** Runs both devices for some values; the first of these that differs. */
  private Optional<Compared> compare(List<String> values) {
    Graph probed = graph.withOutputs(List.copyOf(values));
    Map<String, Tensor> trusted = DevicePair.run(devices.trusted(), probed, inputs);
    Map<String, Tensor> other = DevicePair.run(devices.other(), probed, inputs);
    Optional<Compared> first = Optional.empty();
    for (String name : values.stream().sorted(Comparator.comparingInt(order::place)).toList()) {
      Difference difference = Difference.of(trusted.get(name), other.get(name), tolerance);
      Compared here = new Compared(graph.node(name), segment.shape(name), difference);
      compared.merge(order.place(name), here, Differ::worse);
      if (first.isEmpty() && difference.exceeds()) {
        first = Optional.of(here);
      }
    }
    return first;
  }

  /** A value is compared more than once, with other values beside it. */
  private static Compared worse(Compared a, Compared b) {
    return a.difference().ratio() >= b.difference().ratio() ? a : b;
  }

  /** The node with only what it reads; see {@link Isolation}. */
  public Isolation isolate(Compared found) {
    return new Isolator(devices, tolerance, segment, order, inputs).isolate(found);
  }
}
