package kerf.accel.simd;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.rewrite.PointwiseBeforePool;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** The steps of a segment, with their memory. */
final class SimdProgram implements ProfiledProgram {
  private final Segment segment;
  private final Crew crew;
  private final List<Port> inputs;
  private final List<Port> outputs;
  private final List<Shape> inputShapes;
  private final List<Shape> outputShapes;
  private final List<String> owners;

  /** What is timed, a step each. */
  private List<Job> single;

  private List<Job> jobs;

  private SimdProgram(
      Segment segment,
      Crew crew,
      Lowering lowering,
      List<String> owners,
      List<Job> single,
      List<Job> jobs) {
    this.segment = segment;
    this.crew = crew;
    this.inputs = ports(segment.graph(), lowering);
    this.outputs = lowering.outputs();
    this.inputShapes = segment.inputShapes();
    this.outputShapes = segment.outputShapes();
    this.owners = owners;
    this.single = single;
    this.jobs = jobs;
  }

  /** Packs weights on the crew's threads. */
  static SimdProgram compile(Segment segment, Precision precision, ConvWays ways, Crew crew) {
    return compile(segment, precision, ways, packings -> Packing.run(packings, crew), crew);
  }

  /**
   * @param packer packs weights
   */
  static SimdProgram compile(
      Segment segment,
      Precision precision,
      ConvWays ways,
      Consumer<List<Packing>> packer,
      Crew crew) {
    Graph network = Rewrites.forInference(segment.graph());
    Graph fast = PointwiseBeforePool.apply(network);
    Segment lowered = Segment.of(fast, segment.shapes().byName());
    Draft draft = new Draft(lowered, precision, ways, crew.threads());
    Lowering lowering = new Lowering(draft);
    lowering.lower();
    Draft.Memory memory = draft.allocate();
    packer.accept(draft.preparations());
    List<String> owners = draft.owners().stream().map(name -> owner(name, network, fast)).toList();
    List<Job> single = draft.steps().stream().map(memory::job).toList();
    List<Job> jobs = lowering.steps().stream().map(memory::job).toList();
    return new SimdProgram(segment, crew, lowering, owners, single, jobs);
  }

  /** The node itself, or the one that it was made for, if the network does not know it. */
  private static String owner(String name, Graph network, Graph fast) {
    String owner = name;
    while (!network.has(owner)) {
      owner = fast.consumers().get(owner).getFirst().name();
    }
    return owner;
  }

  /** The lowered inputs in the order of the segment's, which a rewrite may have changed. */
  private static List<Port> ports(Graph graph, Lowering lowering) {
    return graph.inputs().stream().map(Node::name).map(lowering.inputs()::get).toList();
  }

  @Override
  public Segment segment() {
    return segment;
  }

  @Override
  public void run(List<Tensor> in, List<Tensor> out) {
    prepare(in, out);
    crew.run(jobs);
  }

  /** The steps are what is timed; those that copy the caller's tensors move values. */
  @Override
  public List<LaunchTime> profile(List<Tensor> in, List<Tensor> out) {
    prepare(in, out);
    List<Job> timed = single;
    long[] nanoseconds = crew.time(timed);
    return IntStream.range(0, nanoseconds.length)
        .mapToObj(i -> time(timed.get(i).step(), owners.get(i), nanoseconds[i]))
        .toList();
  }

  private static LaunchTime time(Step step, String node, long nanoseconds) {
    boolean moves = step instanceof Port.In || step instanceof Port.Out;
    return new LaunchTime(step.getClass().getSimpleName(), node, nanoseconds, 0, moves);
  }

  private void prepare(List<Tensor> in, List<Tensor> out) {
    if (!fit(in, inputShapes) || !fit(out, outputShapes)) {
      Program.check(segment, in, out); // says what does not fit
    }
    if (jobs == null) {
      throw new IllegalStateException("the program of " + segment.graph().name() + " is closed");
    }
    bind(inputs, in);
    bind(outputs, out);
  }

  /** Allocates nothing, as nothing does in a run. */
  private static boolean fit(List<Tensor> tensors, List<Shape> shapes) {
    boolean fit = tensors.size() == shapes.size();
    for (int i = 0; fit && i < shapes.size(); i++) {
      fit = tensors.get(i).shape().equals(shapes.get(i));
    }
    return fit;
  }

  private static void bind(List<Port> ports, List<Tensor> tensors) {
    for (int i = 0; i < ports.size(); i++) {
      ports.get(i).bind(tensors.get(i).data());
    }
  }

  @Override
  public void close() {
    jobs = null;
    single = null; // they hold the memory too
  }
}
