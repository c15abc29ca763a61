package kerf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kerf.models.KerfException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kerf bench table}. */
@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    description =
        "Prints rows of 'kerf bench peers' as a Markdown table; of a cell the last counts.",
    footer = {
      "",
      "A cell is Kerf's median time over the peer's, and both in milliseconds.",
      "",
      "Example:",
      "  kerf bench table bench/results/peers-*.jsonl"
    })
final class TableCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON lines, oldest first.")
  private List<Path> files;

  @Override
  public Integer call() {
    System.out.print(PeersTable.of(rows(files)));
    return 0;
  }

  /**
   * Reads rows.
   *
   * @throws KerfException when a file holds something else
   */
  static List<JsonNode> rows(List<Path> files) {
    List<JsonNode> rows = new ArrayList<>();
    for (Path file : files) {
      try {
        for (String line : Files.readAllLines(file)) {
          JsonNode row = JsonMapper.shared().readTree(line);
          if (!row.has("peer") || !row.has("ratio")) {
            throw new KerfException(file + ": a line is no row of 'kerf bench peers'");
          }
          rows.add(row);
        }
      } catch (IOException | JacksonException e) {
        throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
      }
    }
    return rows;
  }
}
