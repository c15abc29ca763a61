package kerf.models.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.onnx.OnnxProto.Extent;
import kerf.models.onnx.OnnxProto.ValueInfo;
import kerf.models.tensor.Shape;

/** One export: a graph becomes the message of a file. */
final class ModelExport {
  private static final int FLOAT = 1;

  /** Names of free extents in ONNX's order, by rank; beyond these the axis is numbered. */
  private static final List<String> OF_MAPS = List.of("batch", "channels", "height", "width");

  private static final List<String> OF_ROWS = List.of("batch", "features");

  private final Graph graph;
  private final Emission emission;

  /**
   * @param graph what its outputs do not need is left out
   * @throws KerfException when a name cannot stand in a file, or a node cannot take its inputs
   */
  ModelExport(Graph graph) {
    this.graph = graph.withOutputs(graph.outputs());
    this.emission = new Emission(this.graph);
  }

  WireMessage model() {
    checkNames();
    checkOutputs();
    for (Node node : graph.nodes()) {
      if (node.op() instanceof Op.Parameter) {
        throw new KerfException(
            "network " + graph.name() + ": weight '" + node.name() + "' has no values");
      }
      NodeWriter.write(node, emission);
    }
    WireMessage content =
        ProtoWriter.graph(
            graph.name().isEmpty() ? "network" : graph.name(),
            emission.nodes(),
            emission.initializers(),
            inputs(),
            outputs());
    return ProtoWriter.model(emission.irVersion(), emission.opset(), content);
  }

  /** An empty name means "left out" in ONNX; control characters are refused when read. */
  private void checkNames() {
    for (Node node : graph.nodes()) {
      if (node.name().isEmpty() || node.name().chars().anyMatch(Character::isISOControl)) {
        throw new UnsupportedException(
            "network "
                + graph.name()
                + ": a value named '"
                + node.name()
                + "' cannot stand in an ONNX file");
      }
    }
  }

  private void checkOutputs() {
    if (new HashSet<>(graph.outputs()).size() < graph.outputs().size()) {
      throw new UnsupportedException(
          "network " + graph.name() + " has one output twice, which ONNX does not allow");
    }
    for (String output : graph.outputs()) {
      if (graph.node(output).isWeight()) {
        throw new UnsupportedException(
            "network "
                + graph.name()
                + ": the output '"
                + output
                + "' is a constant, which is no output in ONNX");
      }
    }
  }

  /** Every input's free extents get names of their own: nothing says that they are equal. */
  private List<ValueInfo> inputs() {
    List<ValueInfo> infos = new ArrayList<>();
    for (Node input : graph.inputs()) {
      String prefix = infos.isEmpty() ? "" : input.name() + "_";
      Shape shape = emission.shape(input.name()).toNchw();
      List<Extent> extents = new ArrayList<>();
      for (int axis = 0; axis < shape.rank(); axis++) {
        extents.add(extent(shape.dim(axis), prefix + symbol(axis, shape.rank())));
      }
      infos.add(new ValueInfo(input.name(), FLOAT, extents));
    }
    return infos;
  }

  private static String symbol(int axis, int rank) {
    List<String> names = rank == OF_MAPS.size() ? OF_MAPS : OF_ROWS;
    boolean named = rank == names.size() || axis == 0;
    return named ? names.get(axis) : "axis" + axis;
  }

  private List<ValueInfo> outputs() {
    return graph.outputs().stream()
        .map(
            output ->
                new ValueInfo(
                    output,
                    FLOAT,
                    emission.shape(output).toNchw().dims().stream()
                        .map(dim -> extent(dim, ""))
                        .toList()))
        .toList();
  }

  private static Extent extent(int dim, String symbol) {
    return dim == Shape.FREE ? new Extent(0, symbol) : new Extent(dim, "");
  }
}
