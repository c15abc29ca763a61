package kerf.host.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.host.api.Network;
import kerf.host.output.Format;
import kerf.host.output.Printable;
import kerf.host.output.RowWriter;
import kerf.host.report.NetworkPage;
import kerf.host.report.Plots;
import kerf.models.UsageException;
import kerf.models.cost.CutTable;
import kerf.models.graph.Segment;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf models show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows a network layer by layer: shapes (NHWC), kernels, parameters, multiply-adds; or by"
            + " module, by cut, or by what is factorised.",
    footer = {
      "",
      "What the columns mean is in docs/insight.md.",
      "",
      "Examples:",
      "  kerf models show squeezenet-1.1",
      "  kerf models show inception-v3 --flavour keras --format csv",
      "  kerf models show inception-v3 --modules",
      "  kerf models show inception-v3 --cuts --svg cuts.svg",
      "  kerf models show net.onnx --input-size 427x363"
    })
final class ModelsShowCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "MODEL",
      description = "Architecture, model package, ONNX file, or folder with a model.yaml.")
  private String model;

  @ArgGroup private View view = new View();

  /** What is shown; layers, when nothing is said. */
  private static final class View {
    @Option(
        names = "--receptive-field",
        description = "Layers, also with the part of the picture that a position sees.")
    private boolean field;

    @Option(
        names = "--modules",
        description = "By module: an Inception block, a fire module, a layer without branches.")
    private boolean modules;

    @Option(
        names = "--cuts",
        description = "By cut: how many values of the representation go through it.")
    private boolean cuts;

    @Option(
        names = "--factorisation",
        description = "Chains of small convolutions, and what one large one would cost.")
    private boolean factorisation;
  }

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write plots of cuts and modules into one page.")
  private Path html;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Write the plot of the representation's size over depth.")
  private Path svg;

  @Option(names = "--force", description = "Replace a page or plot that exists.")
  private boolean force;

  @Mixin private NetworkOption network;
  @Mixin private AuxiliaryOption auxiliary;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    checkFiles();
    Network found = auxiliary.of(network.find(model));
    Segment segment = Segment.of(found.graph(), found.single(network.size()));
    show(segment);
    NetworkPage page = new NetworkPage(found.name(), segment);
    if (html != null) {
      page.write(html);
    }
    if (svg != null) {
      page.writePlot(svg);
    }
    return ExitCode.OK;
  }

  private void checkFiles() {
    if (html != null && svg != null && html.toAbsolutePath().equals(svg.toAbsolutePath())) {
      throw new UsageException(html + " is given twice; the page and the plot are two files");
    }
    for (Path file : new Path[] {html, svg}) {
      if (file != null) {
        OutputCheck.check(file, force);
        Plots.check();
      }
    }
  }

  private void show(Segment segment) {
    if (view.modules) {
      print(ModelRows.MODULES, ModelRows.modules(segment));
    } else if (view.cuts) {
      CutTable cuts = CutTable.of(segment);
      print(ModelRows.CUTS, ModelRows.cuts(cuts));
      PrintStream text = format.format == Format.TABLE ? System.out : System.err;
      CutText.of(cuts).forEach(line -> text.println(Printable.of(line)));
    } else if (view.factorisation) {
      print(ModelRows.FACTORISATION, ModelRows.factorisation(segment));
    } else {
      List<String> columns =
          view.field ? ModelRows.with(ModelRows.LAYERS, ModelRows.FIELD) : ModelRows.LAYERS;
      print(columns, ModelRows.layers(segment, view.field));
    }
  }

  private void print(List<String> columns, List<Map<String, Object>> rows) {
    try (RowWriter writer = format.writer(columns)) {
      rows.forEach(writer::row);
    }
  }
}
