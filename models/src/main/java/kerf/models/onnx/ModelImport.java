package kerf.models.onnx;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.onnx.OnnxProto.Extent;
import kerf.models.onnx.OnnxProto.GraphProto;
import kerf.models.onnx.OnnxProto.ModelProto;
import kerf.models.onnx.OnnxProto.NodeProto;
import kerf.models.onnx.OnnxProto.TensorProto;
import kerf.models.onnx.OnnxProto.ValueInfo;
import kerf.models.tensor.Tensor;

/**
 * One import: walks over the file's nodes in topological order and gives every value that an output
 * needs its meaning.
 */
final class ModelImport {
  static final int OLDEST_OPSET = 1;
  static final int NEWEST_OPSET = 21;

  /** Bounds an input's extents, so that sums of them stay far from an int's end. */
  private static final long LARGEST_EXTENT = 1 << 24;

  private final ModelFile file;
  private final Map<String, Tensor> replacements;
  private final Map<String, TensorProto> initializers = new LinkedHashMap<>();
  private final Map<String, ValueInfo> inputs = new LinkedHashMap<>();
  private final Map<String, NodeProto> producers = new HashMap<>();
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Path> given = new LinkedHashMap<>();
  private final TensorDecoder decoder;

  ModelImport(ModelFile file, Map<String, Tensor> replacements) {
    this.file = file;
    this.replacements = replacements;
    this.decoder = new TensorDecoder(file);
  }

  /**
   * Reads the network for given inputs: those that are to be known before it runs become constants.
   *
   * @param data a file of one tensor for each input, in the file's order
   * @param left filled with the files of the inputs that remain, in the graph's order
   */
  Graph runOn(List<Path> data, List<Path> left) {
    ModelProto model = parse(file.bytes());
    Set<String> stored = new HashSet<>();
    model.graph().initializers().forEach(tensor -> stored.add(tensor.name()));
    Set<String> parameters = new HashSet<>();
    model.graph().nodes().forEach(node -> parameters.addAll(Converters.parameters(node)));
    List<String> names =
        model.graph().inputs().stream()
            .map(ValueInfo::name)
            .filter(n -> !stored.contains(n))
            .toList();
    if (names.size() != data.size()) {
      throw file.error("it has " + names.size() + " inputs, and is given " + data.size());
    }
    for (int i = 0; i < data.size(); i++) {
      if (parameters.contains(names.get(i))) {
        given.put(names.get(i), data.get(i));
      } else {
        left.add(data.get(i));
      }
    }
    return run();
  }

  Graph run() {
    MemorySegment bytes = file.bytes();
    ModelProto model = parse(bytes);
    int opset = opset(model);
    GraphProto graph = model.graph();
    if (graph.sparse()) {
      throw new UnsupportedException(file.path() + ": sparse initialisers are not supported");
    }
    List<String> outputs = graph.outputs().stream().map(ValueInfo::name).toList();
    Graph order = order(graph, outputs);
    checkReplacements();
    Assembly assembly = new Assembly(file, order.byName().keySet());
    Budget budget = new Budget(bytes.byteSize());
    // Inputs first and in the file's order: the caller gives their values by position.
    inputs.forEach((name, info) -> values.put(name, input(info, assembly)));
    for (Node value : order.withOutputs(outputs).nodes()) {
      if (!values.containsKey(value.name())) {
        values.put(value.name(), value(value.name(), opset, assembly, budget));
      }
    }
    for (String output : outputs) {
      if (!(values.get(output) instanceof Value.Activation)) {
        throw file.error("the output '" + output + "' does not depend on an input");
      }
    }
    return assembly.graph(name(), outputs);
  }

  private ModelProto parse(MemorySegment bytes) {
    try {
      ModelProto model = ProtoReader.model(bytes);
      if (model.graph() == null || model.graph().outputs().isEmpty()) {
        throw file.error("this is no ONNX model: it holds no graph with outputs");
      }
      return model;
    } catch (IOException e) {
      throw new KerfException(
          file.path() + ": this is no ONNX model, or it is damaged or cut off", e);
    }
  }

  private int opset(ModelProto model) {
    long opset = model.opsets().getOrDefault("", 1L);
    if (opset < OLDEST_OPSET || opset > NEWEST_OPSET) {
      throw new UnsupportedException(
          file.path()
              + ": it is written for opset "
              + opset
              + ", and only "
              + OLDEST_OPSET
              + " to "
              + NEWEST_OPSET
              + " are supported; convert it with onnx.version_converter");
    }
    return (int) opset;
  }

  /**
   * The file's values as a graph, for its order and its checks: names are unique, what is read is
   * made, nothing depends on itself.
   */
  private Graph order(GraphProto graph, List<String> outputs) {
    List<Node> nodes = new ArrayList<>();
    for (TensorProto tensor : graph.initializers()) {
      initializers.put(tensor.name(), tensor);
      nodes.add(Node.of(tensor.name(), new Op.Identity()));
    }
    for (ValueInfo input : graph.inputs()) {
      // Old files list initialisers among the inputs.
      if (!initializers.containsKey(input.name())) {
        inputs.put(input.name(), input);
        nodes.add(Node.of(input.name(), new Op.Input(Axes.shape(dims(input)))));
      }
    }
    for (NodeProto node : graph.nodes()) {
      List<String> read = node.inputs().stream().filter(i -> !i.isEmpty()).toList();
      for (String output : node.outputs()) {
        if (!output.isEmpty()) {
          producers.put(output, node);
          nodes.add(new Node(output, new Op.Identity(), read));
        }
      }
    }
    return new Graph(file.path().toString(), nodes, outputs);
  }

  private void checkReplacements() {
    for (String name : replacements.keySet()) {
      if (!initializers.containsKey(name) && !producers.containsKey(name)) {
        throw file.error("there is no initialiser and no node's output '" + name + "' to replace");
      }
    }
  }

  private Value input(ValueInfo info, Assembly assembly) {
    if (given.containsKey(info.name())) {
      return new Value.Known(info.name(), OnnxTensors.constant(given.get(info.name())));
    }
    Optional<ElementType> type = ElementType.of(info.elementType());
    boolean integers = type.filter(Quantization.QUANTIZED::contains).isPresent();
    if (!integers && type.filter(t -> t == ElementType.FLOAT).isEmpty()) {
      throw new UnsupportedException(
          file.path()
              + ": the input '"
              + info.name()
              + "' has the element type "
              + ElementType.name(info.elementType())
              + "; only float is supported, and integers of 8 and 16 bits");
    }
    if (integers) {
      assembly.markIntegers(info.name(), type.get());
    }
    return assembly.input(info.name(), dims(info));
  }

  private List<Dim> dims(ValueInfo info) {
    if (info.extents() == null && info.elementType() == 0) {
      throw new UnsupportedException(
          file.path() + ": the input '" + info.name() + "' is no tensor, which is not supported");
    }
    if (info.extents() == null) {
      throw file.error("the input '" + info.name() + "' declares no shape");
    }
    List<Dim> dims = new ArrayList<>();
    for (Extent extent : info.extents()) {
      if (extent.value() > LARGEST_EXTENT) {
        throw file.error("the input '" + info.name() + "' declares an extent of " + extent.value());
      }
      boolean known = extent.value() > 0;
      Dim free = extent.symbol().isEmpty() ? Dim.fresh() : Dim.named(extent.symbol());
      dims.add(known ? Dim.of(extent.value()) : free);
    }
    return dims;
  }

  private Value value(String name, int opset, Assembly assembly, Budget budget) {
    TensorProto initializer = initializers.get(name);
    if (initializer == null) {
      return node(name, opset, assembly, budget);
    }
    Tensor replacement = replacements.get(name);
    return new Value.Known(
        name,
        replacement == null
            ? decoder.decode(initializer, name)
            : replaced(name, replacement, decoder.dims(initializer)));
  }

  private Value node(String name, int opset, Assembly assembly, Budget budget) {
    NodeProto node = producers.get(name);
    List<Optional<Value>> read =
        node.inputs().stream().map(i -> Optional.ofNullable(values.get(i))).toList();
    Call call = new Call(file, node, opset, read, budget);
    Tensor replacement = replacements.get(name);
    if (replacement != null) {
      boolean sized = node.operator().equals("ConstantOfShape");
      List<Integer> dims = sized ? ConstantFolder.dims(call) : replacement.shape().dims();
      return new Value.Known(name, replaced(name, replacement, dims));
    }
    if (!node.domain().isEmpty()) {
      throw call.unsupported("");
    }
    OldOperators.check(call);
    if (!name.equals(call.output())) {
      // Since opset 12 a dropout at inference says what its mask is; before, it was left unsaid.
      if (node.operator().equals("Dropout") && opset >= 12) {
        return MapConverters.dropoutMask(call, name, assembly);
      }
      if (node.operator().equals("MaxPool")) {
        return WindowConverters.argMaxPool(call, name, assembly);
      }
      throw call.unsupported("with its output '" + name + "'");
    }
    return ConstantFolder.fold(call)
        .or(() -> ExtentFolder.fold(call))
        .orElseGet(() -> Converters.convert(call, assembly));
  }

  private ConstTensor replaced(String name, Tensor tensor, List<Integer> dims) {
    if (!tensor.shape().dims().equals(dims)) {
      throw file.error(
          "'"
              + name
              + "' has the dimensions "
              + dims
              + ", and is to be replaced by "
              + tensor.shape().dims());
    }
    return new ConstTensor(ElementType.FLOAT, dims, tensor.data());
  }

  private String name() {
    Path last = file.path().getFileName();
    String name = last == null ? file.path().toString() : last.toString();
    return name.endsWith(".onnx") ? name.substring(0, name.length() - ".onnx".length()) : name;
  }
}
