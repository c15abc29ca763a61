package kerf.host.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Aligned columns; a column of numbers is aligned to the right. Control characters, which a file's
 * name may hold, are printed as {@code ?}.
 */
final class TableWriter implements RowWriter {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintStream out;
  private final List<String> columns;
  private final boolean colour;
  private final List<Map<String, ?>> rows = new ArrayList<>();

  TableWriter(PrintStream out, List<String> columns, boolean colour) {
    this.out = out;
    this.columns = columns;
    this.colour = colour;
  }

  @Override
  public void row(Map<String, ?> values) {
    rows.add(values);
  }

  @Override
  public void close() {
    List<Column> shown = columns.stream().map(this::column).toList();
    String header = line(shown, shown.stream().map(Column::name).toList());
    out.println(colour ? BOLD + header + PLAIN : header);
    for (Map<String, ?> row : rows) {
      out.println(line(shown, shown.stream().map(c -> text(row.get(c.name()))).toList()));
    }
    Output.flush(out);
  }

  private Column column(String name) {
    int width =
        Stream.concat(Stream.of(name), rows.stream().map(r -> text(r.get(name))))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    boolean numbers =
        !rows.isEmpty()
            && rows.stream().map(r -> r.get(name)).allMatch(v -> v == null || v instanceof Number);
    return new Column(name, width, numbers);
  }

  private static String line(List<Column> columns, List<String> fields) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      padded.add(columns.get(i).pad(fields.get(i)));
    }
    return padded.stream().collect(Collectors.joining("  ")).stripTrailing();
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "";
      case Long number -> String.format("%,d", number);
      default -> Printable.of(value.toString()).replace('\n', '?');
    };
  }

  private record Column(String name, int width, boolean right) {
    String pad(String field) {
      String blanks = " ".repeat(width - field.length());
      return right ? blanks + field : field + blanks;
    }
  }
}
