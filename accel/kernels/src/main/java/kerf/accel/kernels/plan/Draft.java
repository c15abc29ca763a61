package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kerf.accel.kernels.Kernel;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * A plan in the making: the launches so far, over memory that is not yet mapped to buffers. What a
 * launch's argument is called here is the memory's number; {@link #finish} turns it into a
 * buffer's.
 */
final class Draft implements Buffers {
  private final Segment segment;
  private final Alignment alignment;
  private final Placement placement;
  private final List<DraftBuffer> memories = new ArrayList<>();
  private final List<Launch> launches = new ArrayList<>();
  private final Map<String, Integer> packed = new HashMap<>();
  private final Map<String, View> constants = new HashMap<>();
  private final Map<String, View> placed = new HashMap<>();
  private final Map<List<Integer>, Integer> tables = new HashMap<>();
  private String node = "";

  Draft(Segment segment, Alignment alignment) {
    this.segment = segment;
    this.alignment = alignment;
    this.placement = new Placement(segment.graph(), segment.shapes(), alignment, this::temporary);
  }

  /** What follows works for the node of that name. */
  void begin(String name) {
    node = name;
  }

  /** What is lowered, after the rewrites. */
  Segment segment() {
    return segment;
  }

  /** Shape of a value. */
  Shape shape(String value) {
    return segment.shape(value);
  }

  /** Where a node's value shall lie; null for a weight. */
  View write(String value) {
    return placement.of(value);
  }

  /** Lets a value lie elsewhere than it should. */
  void place(String value, View view) {
    placed.put(value, view);
  }

  /** True when a value was computed, or arrived, where it lies instead. */
  boolean isPlaced(String value) {
    return placed.containsKey(value);
  }

  /** Where a value lies that a node reads; a constant is laid out like any value. */
  View read(String value) {
    float[] data = constant(value);
    if (data != null) {
      return constants.computeIfAbsent(value, name -> laidOut(name, data));
    }
    View elsewhere = placed.get(value);
    return elsewhere == null ? placement.of(value) : elsewhere;
  }

  private View laidOut(String name, float[] data) {
    Shape shape = shape(name);
    int cols = View.cols(shape);
    int stride = alignment.padded(cols);
    float[] content = new float[length(shape)];
    for (int row = 0; row < View.rows(shape); row++) {
      System.arraycopy(data, row * cols, content, alignment.head() + row * stride, cols);
    }
    DraftBuffer memory = add(BufferSpec.of(name, content), alignment.head());
    return new View(memory, alignment.head(), View.rows(shape), cols, stride);
  }

  /** A constant's elements in the order of its shape; null for a value that is computed. */
  float[] constant(String value) {
    return segment.graph().node(value).op() instanceof Op.Constant(Tensor tensor)
        ? tensor.data()
        : null;
  }

  /** New memory for a value of that shape, as the target wants values to lie. */
  View temporary(String name, Shape shape) {
    DraftBuffer memory = add(BufferSpec.zeros(name, length(shape)), alignment.head());
    int cols = View.cols(shape);
    return new View(memory, alignment.head(), View.rows(shape), cols, alignment.padded(cols));
  }

  private int length(Shape shape) {
    int floats = Math.multiplyExact(View.rows(shape), alignment.padded(View.cols(shape)));
    return Math.addExact(alignment.head(), floats);
  }

  /** New memory without gaps for {@code rows} x {@code cols} floats. */
  View dense(String name, int rows, int cols) {
    DraftBuffer memory =
        add(BufferSpec.zeros(name, Math.multiplyExact(rows, cols)), DraftBuffer.NO_HEAD);
    return new View(memory, 0, rows, cols, cols);
  }

  /** Constants that several nodes may share: packed by the first that asks for the key. */
  int packed(String key, Supplier<float[]> content) {
    Integer known = packed.get(key);
    if (known == null) {
      known = floats(key, content.get());
      packed.put(key, known);
    }
    return known;
  }

  @Override
  public int floats(String name, float[] content) {
    return add(BufferSpec.of(name, content), DraftBuffer.NO_HEAD).id();
  }

  /** Constant integers; equal ones share a buffer. */
  @Override
  public int ints(String name, int[] content) {
    List<Integer> key = Arrays.stream(content).boxed().toList();
    return tables.computeIfAbsent(
        key, _ -> add(BufferSpec.of(name, content), DraftBuffer.NO_HEAD).id());
  }

  @Override
  public int scratch(String name, int length) {
    return add(BufferSpec.zeros(name, length), DraftBuffer.NO_HEAD).id();
  }

  @Override
  public int zeros(int buffer, int length) {
    return memories.get(buffer).head() >= length ? 0 : -1;
  }

  private DraftBuffer add(BufferSpec spec, int head) {
    DraftBuffer memory = new DraftBuffer(memories.size(), spec, head);
    memories.add(memory);
    return memory;
  }

  /** DraftBuffer of an input or output of the plan, dense. */
  View port(String name) {
    Shape shape = shape(name);
    View view = dense(name, View.rows(shape), View.cols(shape));
    view.memory().pin();
    return view;
  }

  /** One more launch for the node; the shape's buffer is added behind the arguments. */
  void launch(Kernel kernel, int[] shape, int... arguments) {
    List<Integer> all = new ArrayList<>(IntStream.of(arguments).boxed().toList());
    all.add(ints(node + " shape", shape));
    launch(new Launch(kernel, all, shape, node));
  }

  /** One more launch over this draft's memory. */
  void launch(Launch launch) {
    launch.arguments().forEach(memory -> memories.get(memory).touch(launches.size()));
    launches.add(launch);
  }

  /** Maps memory to buffers. */
  LaunchPlan finish(List<View> inputs, List<View> outputs) {
    Rooms rooms = new Rooms(memories);
    List<Launch> mapped =
        launches.stream()
            .map(
                launch ->
                    new Launch(
                        launch.kernel(),
                        launch.arguments().stream().map(m -> rooms.of(memories.get(m))).toList(),
                        launch.shape(),
                        launch.node()))
            .toList();
    return new LaunchPlan(
        rooms.specs(),
        mapped,
        inputs.stream().map(v -> rooms.of(v.memory())).toList(),
        outputs.stream().map(v -> rooms.of(v.memory())).toList());
  }
}
