package kerf.host.cli;

import java.io.PrintStream;
import java.util.List;
import kerf.host.api.Environment;
import kerf.host.output.Format;
import kerf.host.output.RowWriter;
import picocli.CommandLine.Option;

/** How rows are printed. */
public final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, jsonl or csv (default: table).")
  Format format;

  /** A writer of rows with these columns to standard output. */
  public RowWriter writer(List<String> columns) {
    return writer(System.out, columns);
  }

  private RowWriter writer(PrintStream out, List<String> columns) {
    return format.writer(
        out, columns, Environment.outputIsTerminal() && Environment.colourWanted());
  }
}
