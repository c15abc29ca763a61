package kerf.host.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kerf.accel.Availability;
import kerf.accel.Backend;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.reference.ReferenceBackend;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** The reference with one fault a device; found where the tests put its service file only. */
public final class FaultyBackend implements Backend {
  /** What is wrong with a device. */
  enum Fault {
    /** Maxima are one per cent too large. */
    MAX_POOL,
    /** Wrong only where an activation is fused into its convolution. */
    FUSED,
    /** Every convolution a little too large, which adds up. */
    DRIFT,
    /** Wrong where the network does not look: below zero, before an activation. */
    MASKED,
    /** Not a number where there is a softmax. */
    NOT_A_NUMBER,
    /** It has no pools. */
    REFUSES;

    /** The device with this fault. */
    String id() {
      return "faulty:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the device runs in place of a graph. */
    Graph of(Graph graph) {
      return switch (this) {
        case MAX_POOL -> scaled(graph, op -> op instanceof Op.MaxPool, 1.01f);
        case FUSED -> scaled(Rewrites.forInference(graph), FaultyBackend::isFused, 1.01f);
        case DRIFT -> scaled(graph, op -> op instanceof Op.Conv2d, 1.0003f);
        case MASKED -> negatives(graph);
        case NOT_A_NUMBER -> scaled(graph, op -> op instanceof Op.Softmax, Float.NaN);
        case REFUSES -> refused(graph);
      };
    }
  }

  private static boolean isFused(Op op) {
    return op instanceof Op.Conv2d conv && !conv.activation().isNone();
  }

  /** Called by ServiceLoader. */
  public FaultyBackend() {}

  @Override
  public String name() {
    return "faulty";
  }

  @Override
  public Availability probe() {
    return Availability.available();
  }

  @Override
  public List<Device> devices(DeviceOptions options) {
    return Stream.of(Fault.values())
        .<Device>map(
            fault -> new FaultyDevice(new ReferenceBackend().devices(options).getFirst(), fault))
        .toList();
  }

  private static Graph scaled(Graph graph, Predicate<Op> wrong, float factor) {
    Tensor constant = new Tensor(Shape.SCALAR, new float[] {factor});
    return behind(graph, wrong, new Op.Mul(), constant);
  }

  private static Graph negatives(Graph graph) {
    Tensor slope = new Tensor(Shape.SCALAR, new float[] {1.1f});
    return behind(
        graph,
        op -> op instanceof Op.Conv2d conv && conv.activation().isNone(),
        new Op.PRelu(),
        slope);
  }

  /** Puts an operation behind every node that a device computes wrongly. */
  private static Graph behind(Graph graph, Predicate<Op> wrong, Op fault, Tensor operand) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (wrong.test(node.op())) {
        String right = node.name() + ".right";
        String constant = node.name() + ".fault";
        nodes.add(new Node(right, node.op(), node.inputs()));
        nodes.add(Node.of(constant, new Op.Constant(operand)));
        nodes.add(Node.of(node.name(), fault, right, constant));
      } else {
        nodes.add(node);
      }
    }
    return graph.withNodes(nodes);
  }

  private static Graph refused(Graph graph) {
    if (graph.nodes().stream().anyMatch(n -> n.op() instanceof Op.MaxPool)) {
      throw new KerfException("faulty:refuses cannot run MaxPool");
    }
    return graph;
  }

  private record FaultyDevice(Device reference, Fault fault) implements Device {
    @Override
    public String id() {
      return fault.id();
    }

    @Override
    public String backend() {
      return "faulty";
    }

    @Override
    public String kind() {
      return "cpu";
    }

    @Override
    public String name() {
      return "the reference with a fault";
    }

    @Override
    public Map<String, String> facts() {
      return Map.of();
    }

    @Override
    public Program compile(Segment segment, Precision precision) {
      Segment wrong = Segment.of(fault.of(segment.graph()), segment.inputShapes());
      Program program = reference.compile(wrong, precision);
      return new FaultyProgram(segment, program);
    }

    @Override
    public void close() {
      reference.close();
    }
  }

  private record FaultyProgram(Segment segment, Program wrong) implements Program {
    @Override
    public void run(List<Tensor> inputs, List<Tensor> outputs) {
      wrong.run(inputs, outputs);
    }

    @Override
    public void close() {
      wrong.close();
    }
  }
}
