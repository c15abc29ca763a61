package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;

/** Turns a segment into launches over buffers: a pure function, which needs no device. */
public final class Lowering {
  private final Draft draft;
  private final OpStrategy family;
  private final OpStrategy plain = new PlainStrategy();
  private final Map<String, View> inputs = new HashMap<>();

  private Lowering(Segment segment, LoweringOptions options) {
    this.family = OpStrategy.of(options);
    this.draft = new Draft(segment, family.alignment(segment));
  }

  /**
   * Lowers a segment.
   *
   * @param segment with bound weights
   * @param options target and choices
   * @return a plan that computes the segment's outputs from its inputs, each in the order of the
   *     segment's graph
   * @throws KerfException when a weight is unbound
   * @throws kerf.models.UnsupportedException when no kernel computes a node; the sentence names it
   */
  public static LaunchPlan plan(Segment segment, LoweringOptions options) {
    Graph fast = Rewrites.forInference(segment.graph());
    Lowering lowering = new Lowering(Segment.of(fast, segment.shapes().byName()), options);
    return lowering.plan(segment.graph().inputs().stream().map(Node::name).toList());
  }

  private LaunchPlan plan(List<String> inputOrder) {
    for (Node node : draft.segment().graph().nodes()) {
      draft.begin(node.name());
      lower(node);
    }
    List<View> outputs = outputs();
    return draft.finish(inputOrder.stream().map(inputs::get).toList(), outputs);
  }

  private void lower(Node node) {
    switch (node.op()) {
      case Op.Input _ -> input(node);
      case Op.Parameter _ ->
          throw new KerfException(
              "network "
                  + draft.segment().graph().name()
                  + ": weight '"
                  + node.name()
                  + "' has no values");
      case Op.Constant _ -> {}
      case Op.Concat(int axis) when axis == draft.shape(node.name()).rank() - 1 -> join(node);
      case Op.Flatten _, Op.Reshape _, Op.Identity _, Op.Dropout _
          when Placement.isRename(node, draft.segment().shapes()) ->
          copy(draft.read(node.inputs().getFirst()), draft.write(node.name()));
      default -> {
        if (!family.lower(draft, node)) {
          plain.lower(draft, node);
        }
      }
    }
  }

  /** The input's own buffer where the value may lie there, else a copy of it. */
  private void input(Node node) {
    View value = draft.write(node.name());
    if (value.fillsMemory() && !value.memory().pinned()) {
      value.memory().pin();
      inputs.put(node.name(), value);
      return;
    }
    View port = draft.port(node.name());
    inputs.put(node.name(), port);
    if (family.readsDense(draft.segment().graph(), node)) {
      draft.place(node.name(), port);
    } else {
      copy(port, value);
    }
  }

  /** Concatenates channels: copies what was not written in place. */
  private void join(Node node) {
    View out = draft.write(node.name());
    int from = 0;
    for (String input : node.inputs()) {
      View part = draft.read(input);
      copy(part, out.slice(from, part.cols()));
      from += part.cols();
    }
  }

  /** Buffers of the outputs: a value's own where it fills one that is no port yet. */
  private List<View> outputs() {
    List<View> outputs = new ArrayList<>();
    for (String name : draft.segment().graph().outputs()) {
      View value = draft.read(name);
      draft.begin(name);
      boolean own = value.fillsMemory() && !value.memory().spec().constant();
      if (own && !value.memory().pinned()) {
        value.memory().pin();
        outputs.add(value);
      } else {
        View port = draft.port(name);
        copy(value, port);
        outputs.add(port);
      }
    }
    return outputs;
  }

  private void copy(View from, View to) {
    boolean same =
        from.memory() == to.memory()
            && from.offset() == to.offset()
            && from.stride() == to.stride();
    if (!same && !family.copy(draft, from, to)) {
      plain.copy(draft, from, to);
    }
  }
}
