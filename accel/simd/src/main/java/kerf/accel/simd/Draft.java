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
  private final ConvWays ways;
  private final int threads;
  private final List<Packing> preparations = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<String> owners = new ArrayList<>();
  private final List<Integer> times = new ArrayList<>();
  private final Set<Buffer> buffers = new LinkedHashSet<>();
  private final Map<String, View> constants = new HashMap<>();
  private final Map<TapTable.Key, TapTable> tables = new HashMap<>();
  private int zeros = Lanes.COUNT;
  private int time;
  private String owner = "";

  Draft(Segment segment, Precision precision, ConvWays ways, int threads) {
    this.segment = segment;
    this.precision = precision;
    this.ways = ways;
    this.placement = new Placement(segment.graph(), segment.shapes());
    this.threads = threads;
  }

  Segment segment() {
    return segment;
  }

  Precision precision() {
    return precision;
  }

  ConvWays ways() {
    return ways;
  }

  int threads() {
    return threads;
  }

  /**
   * What follows belongs to a node.
   *
   * @param number of its turn; nodes of the same turn do not wait for each other, and have a step
   *     each
   */
  void begin(int number, String name) {
    time = number;
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
      return new Operand(constant, null);
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
    view.buffer().touch(time);
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
    times.add(time);
  }

  /** A step on weights: done once where all are constant, else in every run. */
  void prepare(Packing step, Operand... weights) {
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
  List<Packing> preparations() {
    return preparations;
  }

  /** What every run does. */
  List<Step> steps() {
    return steps;
  }

  /**
   * The same, those of nodes that share a turn as one.
   *
   * @param shared turns of several nodes
   */
  List<Step> joint(Set<Integer> shared) {
    List<Step> joint = new ArrayList<>();
    int from = 0;
    while (from < steps.size()) {
      int turn = times.get(from);
      int to = from + 1;
      while (to < steps.size() && shared.contains(turn) && times.get(to) == turn) {
        to++;
      }
      joint.add(to == from + 1 ? steps.get(from) : new JointStep(steps.subList(from, to), threads));
      from = to;
    }
    return joint;
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
    return new Memory(mem, used, each, threads);
  }

  /**
   * The arena.
   *
   * @param mem its floats
   * @param scratch where the first thread's scratch begins
   * @param scratchEach floats of scratch per thread
   * @param threads of the crew
   */
  record Memory(float[] mem, int scratch, int scratchEach, int threads) {
    Job job(Step step) {
      return new Job(step, mem, scratch, scratchEach, threads);
    }
  }
}
