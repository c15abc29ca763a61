package kerf.host.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Comma-separated values; a field with a comma, quote or line break is quoted. */
final class CsvWriter implements RowWriter {
  private final PrintStream out;
  private final List<String> columns;

  CsvWriter(PrintStream out, List<String> columns) {
    this.out = out;
    this.columns = columns;
    line(columns);
  }

  @Override
  public void row(Map<String, ?> values) {
    line(columns.stream().map(values::get).toList());
  }

  private void line(List<?> fields) {
    out.print(fields.stream().map(CsvWriter::field).collect(Collectors.joining(",")) + "\n");
    Output.flush(out);
  }

  private static String field(Object value) {
    String text = value == null ? "" : value.toString();
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    Output.flush(out);
  }
}
