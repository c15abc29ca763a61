package kerf.host.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kerf.host.api.Environment;
import kerf.host.output.RowWriter;
import kerf.models.UsageException;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.packages.ModelLibrary;
import kerf.models.packages.PackageFolder;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf models show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows a network layer by layer: shapes (NHWC), kernels, parameters, multiply-adds.",
    footer = {
      "",
      "Examples:",
      "  kerf models show squeezenet-1.1",
      "  kerf models show inception-v3 --flavour keras --format csv",
      "  kerf models show net.onnx --input-size 427x363"
    })
final class ModelsShowCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "index",
          "name",
          "kind",
          "in",
          "out",
          "kernel",
          "stride",
          "padding",
          "parameters",
          "multiply_adds");

  @Parameters(
      paramLabel = "MODEL",
      description = "Architecture, model package, ONNX file, or folder with a model.yaml.")
  private String model;

  @Option(
      names = "--flavour",
      paramLabel = "FLAVOUR",
      description = "Show the architecture of that name in this flavour: torchvision or keras.")
  private String flavour;

  @Option(
      names = "--input-size",
      paramLabel = "HxW",
      description = "Size of the picture (default: the size the network is made for).")
  private String size;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    Segment segment = segment();
    LayerTable table = LayerTable.of(segment);
    try (RowWriter writer = format.writer(COLUMNS)) {
      for (int i = 0; i < table.layers().size(); i++) {
        writer.row(row(i, table.layers().get(i)));
      }
      Map<String, Object> total = new LinkedHashMap<>();
      total.put("name", "TOTAL");
      total.put("kind", segment.graph().name());
      total.put("parameters", table.parameters());
      total.put("multiply_adds", table.multiplyAdds());
      writer.row(total);
    }
    return ExitCode.OK;
  }

  private Segment segment() {
    ModelLibrary library = new ModelLibrary(Environment.modelRoots());
    if (flavour != null || (Zoo.has(model) && !library.hasPackage(model))) {
      Zoo.Architecture architecture = Zoo.of(model);
      Graph graph = architecture.build(flavour == null ? null : Flavour.of(flavour));
      return Segment.of(graph, picture(graph, architecture.inputSize()));
    }
    return packaged(library.find(model));
  }

  private Segment packaged(PackageFolder found) {
    Graph graph = found.graph();
    boolean picture =
        graph.inputs().size() == 1
            && graph.inputs().getFirst().op() instanceof Op.Input(Shape shape)
            && shape.rank() == 4;
    Integer side = found.pixels().size();
    return picture
        ? Segment.of(graph, picture(graph, side == null ? Shape.FREE : side))
        : Segment.of(graph, graph.inputs().stream().map(this::single).toList());
  }

  /** The declared shape of an input at batch 1. */
  private Shape single(Node input) {
    Shape declared = ((Op.Input) input.op()).shape();
    Shape shape =
        declared.rank() > 0 && declared.dim(0) == Shape.FREE ? declared.with(0, 1) : declared;
    if (!shape.isFixed()) {
      throw new UsageException(
          "input '" + input.name() + "' of " + declared + " has no size to show the network at");
    }
    return shape;
  }

  /**
   * The input's shape at batch 1, at the size asked for, else the declared one, else {@code side}.
   */
  private Shape picture(Graph graph, int side) {
    Shape declared = ((Op.Input) graph.inputs().getFirst().op()).shape();
    int[] asked = size == null ? null : parse(size);
    int height = asked != null ? asked[0] : declared.h() == Shape.FREE ? side : declared.h();
    int width = asked != null ? asked[1] : declared.w() == Shape.FREE ? side : declared.w();
    if (height == Shape.FREE || width == Shape.FREE) {
      throw new UsageException(
          "network " + graph.name() + " takes pictures of any size; say which with --input-size N");
    }
    int batch = declared.n() == Shape.FREE ? 1 : declared.n();
    return Shape.nhwc(batch, height, width, declared.c() == Shape.FREE ? 3 : declared.c());
  }

  private static int[] parse(String size) {
    if (!size.matches("[1-9]\\d{0,5}(x[1-9]\\d{0,5})?")) {
      throw new UsageException(
          "--input-size takes N or HxW, such as 299 or 427x363, not '" + size + "'");
    }
    String[] parts = size.split("x", -1);
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1])};
  }

  private static Map<String, Object> row(int index, Layer layer) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("index", index);
    row.put("name", layer.name());
    row.put("kind", layer.kind());
    row.put("in", layer.in().stream().map(Shape::toString).collect(Collectors.joining("+")));
    row.put("out", layer.out().toString());
    if (layer.window() != null) {
      row.put("kernel", layer.window().kernelH() + "x" + layer.window().kernelW());
      row.put("stride", layer.window().strideH() + "x" + layer.window().strideW());
      row.put("padding", layer.window().padding().toString());
    }
    row.put("parameters", layer.parameters());
    row.put("multiply_adds", layer.multiplyAdds());
    return row;
  }
}
