package kerf.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.host.cli.FormatOption;
import kerf.host.output.RowWriter;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kerf bench fpga}. */
@Command(
    name = "fpga",
    mixinStandardHelpOptions = true,
    description =
        "The FPGA model's figures beside those of designs that others built and published.",
    footer = {
      "",
      "A row is a figure: DSP blocks, memory blocks, milliseconds a picture, or pictures a second.",
      "The model counts products and words; a note says what a published figure has besides.",
      "",
      "Example:",
      "  kerf bench fpga --format csv"
    })
final class FpgaCommand implements Callable<Integer> {
  static final List<String> COLUMNS =
      List.of("design", "board", "figure", "published", "predicted", "error", "note", "source");

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    try (RowWriter writer = format.writer(COLUMNS)) {
      for (PublishedDesign design : PublishedDesign.all()) {
        rows(design).forEach(writer::row);
      }
    }
    return 0;
  }

  /** A row for each figure. */
  static List<Map<String, Object>> rows(PublishedDesign design) {
    Map<String, Double> predicted = design.predicted(segment(design));
    return predicted.entrySet().stream().map(e -> row(design, e.getKey(), e.getValue())).toList();
  }

  private static Segment segment(PublishedDesign design) {
    if (design.network() == null) {
      return null;
    }
    Network network =
        Network.find(Environment.modelRoots(), design.network(), design.flavour()).withoutValues();
    return Segment.of(Rewrites.forInference(network.graph()), network.single(null));
  }

  private static Map<String, Object> row(PublishedDesign design, String figure, double predicted) {
    double published = design.published().get(figure);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("design", design.name());
    row.put("board", design.board());
    row.put("figure", figure);
    row.put("published", published);
    row.put("predicted", Figures.rounded(predicted));
    row.put("error", Figures.rounded(predicted / published - 1));
    row.put("note", design.explained() == null ? design.note() : design.explained());
    row.put("source", design.source());
    return row;
  }
}
