package kerf.host.output;

import java.io.PrintStream;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object a line, flushed line by line so that a reader at the other end of a pipe sees it.
 */
final class JsonlWriter implements RowWriter {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final PrintStream out;

  JsonlWriter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void row(Map<String, ?> values) {
    out.print(JSON.writeValueAsString(values) + "\n");
    Output.flush(out);
  }

  @Override
  public void close() {
    Output.flush(out);
  }
}
