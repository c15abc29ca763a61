package kerf.accel.simd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.accel.Precision;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * A program in the making: the steps so far, and the buffers with the nodes that they must outlive.
 */
final class Draft {
  private final Segment segment;
  private final Placement placement;
  private final Precision precision;
  private final int threads;
  private final List<Step> preparations = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<String> owners = new ArrayList<>();
  private final Set<Buffer> buffers = new LinkedHashSet<>();
  private final Map<String, View> constants = new HashMap<>();
  private final Map<TapTable.Key, TapTable> tables = new HashMap<>();
  private int zeros = Lanes.COUNT;
  private int node;
  private String owner = "";

  Draft(Segment segment, Precision precision, int threads) {
    this.segment = segment;
    this.precision = precision;
    this.placement = new Placement(segment.graph(), segment.shapes());
    this.threads = threads;
  }

  Segment segment() {
    return segment;
  }

  Precision precision() {
    return precision;
  }

  int threads() {
    return threads;
  }

  /** What follows belongs to a node, the so-manieth of the graph. */
  void begin(int number, String name) {
    node = number;
    owner = name;
  }

  Shape shape(String value) {
    return segment.shape(value);
  }

  /** True for a weight whose values are known. */
  boolean isConstant(String value) {
    return segment.graph().node(value).op() instanceof Op.Constant;
  }

  /** Where a value lies that the node reads; a constant gets a place of its own for good. */
  View read(String value) {
    if (isConstant(value)) {
      return constants.computeIfAbsent(value, name -> kept(View.fresh(shape(name))));
    }
    return touch(placement.of(value));
  }

  /** Where the node's value lies. */
  View write(Node owner) {
    return touch(placement.of(owner.name()));
  }

  /** A place for the node's own use. */
  View temporary(int rows, int cols) {
    return touch(View.fresh(Shape.of(rows, cols)));
  }

  /** A weight that the node reads. */
  Operand weight(String value) {
    if (segment.graph().node(value).op() instanceof Op.Constant(Tensor constant)) {
      return new Operand(constant.data(), null);
    }
    View view = read(value);
    if (view.contiguous()) {
      return new Operand(null, view);
    }
    View copy = temporary(view.rows(), view.cols());
    add(StridedCopy.rows(view, copy));
    return new Operand(null, copy);
  }

  private View touch(View view) {
    buffers.add(view.buffer());
    view.buffer().touch(node);
    return view;
  }

  private View kept(View view) {
    buffers.add(view.buffer());
    view.buffer().keep();
    return view;
  }

  /** One more step of every run. */
  void add(Step step) {
    steps.add(step);
    owners.add(owner);
  }

  /** A step on weights: done once where all are constant, else in every run. */
  void prepare(Step step, Operand... weights) {
    boolean once = Arrays.stream(weights).allMatch(w -> w == null || w.isConstant());
    if (once) {
      preparations.add(step);
    } else {
      add(step);
    }
  }

  /** Some layer reads so many zeros as padding. */
  void needZeros(int floats) {
    zeros = Math.max(zeros, floats);
  }

  /** A table, built once for all layers of the same geometry. */
  TapTable table(TapTable.Key key) {
    return tables.computeIfAbsent(key, TapTable.Key::build);
  }

  /** What is done once. */
  List<Step> preparations() {
    return preparations;
  }

  /** What every run does. */
  List<Step> steps() {
    return steps;
  }

  /** Names of the nodes that the {@link #steps} work for. */
  List<String> owners() {
    return owners;
  }

  /**
   * Lays out the arena, with room for each thread's scratch at its end, and fills in the constants.
   */
  Memory allocate() {
    int used = Arena.layOut(buffers, zeros, segment.graph().name());
    int each = Arena.align(steps.stream().mapToInt(Step::scratch).max().orElse(0));
    float[] mem = new float[Math.addExact(used, Math.multiplyExact(each, threads))];
    constants.forEach(
        (name, view) -> {
          float[] data = ((Op.Constant) segment.graph().node(name).op()).value().data();
          System.arraycopy(data, 0, mem, view.at(), data.length);
        });
    return new Memory(mem, used, each);
  }

  /**
   * The arena.
   *
   * @param mem its floats
   * @param scratch where the first thread's scratch begins
   * @param scratchEach floats of scratch per thread
   */
  record Memory(float[] mem, int scratch, int scratchEach) {
    Job job(Step step) {
      return new Job(step, mem, scratch, scratchEach);
    }
  }
}
