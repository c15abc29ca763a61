package kerf.host.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.host.output.Format;
import kerf.host.output.Printable;
import kerf.host.output.RowWriter;
import kerf.models.cost.Published;
import kerf.models.cost.PublishedNotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kerf models table}. */
@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    description =
        "Prints tables 3, 4 and 5 of \"Rethinking the Inception Architecture\" (CVPR 2016) for the"
            + " networks of the zoo, with what Kerf counts beside what was published.",
    footer = {
      "",
      "Errors are the paper's. Where and why counts differ is said below the table (on standard",
      "error with --format jsonl or csv).",
      "",
      "Examples:",
      "  kerf models table",
      "  kerf models table --format csv"
    })
final class ModelsTableCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "table",
          "network",
          "zoo",
          "models",
          "crops",
          "top1_error",
          "top5_error",
          "published_billions",
          "multiply_adds",
          "difference_percent",
          "multiply_adds_per_picture",
          "published_parameters",
          "parameters");

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    Published published = Published.inception();
    try (RowWriter writer = format.writer(COLUMNS)) {
      published.rows().forEach(row -> writer.row(row(row)));
    }
    PrintStream text = format.format == Format.TABLE ? System.out : System.err;
    text.println();
    PublishedNotes.of(published).forEach(line -> text.println(Printable.of(line)));
    text.println(Printable.of("Published: " + published.source() + "."));
    return ExitCode.OK;
  }

  private static Map<String, Object> row(Published.Row published) {
    Published.Counted counted = published.counted();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("table", published.table());
    row.put("network", published.network());
    row.put("zoo", published.zoo().name());
    row.put("models", published.models());
    row.put("crops", published.crops());
    row.put("top1_error", published.top1());
    row.put("top5_error", published.top5());
    row.put("published_billions", published.cost());
    row.put("multiply_adds", counted.multiplyAdds());
    if (published.cost() != null) {
      row.put("difference_percent", ModelRows.percent(published.costDifference()));
    }
    row.put("multiply_adds_per_picture", published.perPicture());
    if (published.parameters() != null) {
      row.put("published_parameters", published.parameters().toString());
    }
    row.put("parameters", counted.parameters());
    return row;
  }
}
