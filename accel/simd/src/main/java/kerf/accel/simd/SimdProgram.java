package kerf.accel.simd;

import java.util.List;
import kerf.accel.Program;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Tensor;

/** The steps of a segment, with their memory. */
final class SimdProgram implements Program {
  private final Segment segment;
  private final Crew crew;
  private final List<Port> inputs;
  private final List<Port> outputs;
  private List<Job> jobs;

  private SimdProgram(Segment segment, Crew crew, Lowering lowering, List<Job> jobs) {
    this.segment = segment;
    this.crew = crew;
    this.inputs = ports(segment.graph(), lowering);
    this.outputs = lowering.outputs();
    this.jobs = jobs;
  }

  static SimdProgram compile(Segment segment, Crew crew) {
    Graph fast = Rewrites.forInference(segment.graph());
    Draft draft = new Draft(Segment.of(fast, segment.shapes().byName()), crew.threads());
    Lowering lowering = new Lowering(draft);
    lowering.lower();
    Draft.Memory memory = draft.allocate();
    crew.run(draft.preparations().stream().map(memory::job).toList());
    return new SimdProgram(
        segment, crew, lowering, draft.steps().stream().map(memory::job).toList());
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
    Program.check(segment, in, out);
    if (jobs == null) {
      throw new IllegalStateException("the program of " + segment.graph().name() + " is closed");
    }
    bind(inputs, in);
    bind(outputs, out);
    crew.run(jobs);
  }

  private static void bind(List<Port> ports, List<Tensor> tensors) {
    for (int i = 0; i < ports.size(); i++) {
      ports.get(i).bind(tensors.get(i).data());
    }
  }

  @Override
  public void close() {
    jobs = null;
  }
}
