package kerf.host.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** How rows are written. */
public enum Format {
  /** Aligned columns for people, printed when all rows are known. */
  TABLE,
  /** One JSON object a line, written at once. */
  JSONL,
  /** Comma-separated values with a header (RFC 4180), written at once. */
  CSV;

  /**
   * A writer of rows.
   *
   * @param columns names of the columns, in order
   * @param colour whether a table may use terminal colours
   */
  public RowWriter writer(PrintStream out, List<String> columns, boolean colour) {
    return switch (this) {
      case TABLE -> new TableWriter(out, columns, colour);
      case JSONL -> new JsonlWriter(out);
      case CSV -> new CsvWriter(out, columns);
    };
  }

  /** Lower case, as on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
