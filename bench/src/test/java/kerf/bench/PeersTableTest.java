package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PeersTableTest {
  private static final Path ROOT = Path.of("..");

  @TempDir private Path folder;

  private static JsonNode row(String device, int threads, String peer, double us, double they) {
    return row(device, threads, peer, us, they, "cpu a");
  }

  private static JsonNode row(
      String device, int threads, String peer, double us, double they, String cpu) {
    return JsonMapper.shared()
        .readTree(
            """
            {"model": "net", "device": "kerf %s", "batch": 1, "threads": %d, "precision": "fp32",
             "median_ms": %s, "peer": "%s", "peer_median_ms": %s, "ratio": %s, "cpu": "%s"}
            """
                .formatted(device, threads, us, peer, they, us / they, cpu));
  }

  @Test
  void theLastRowOfACellAndAProcessorCountsAndOwnDevicesDoNot() {
    String table =
        PeersTable.of(
            List.of(
                row("simd", 1, "p 1", 10, 20),
                row("simd", 2, "q 2", 30, 20),
                row("simd", 1, "p 1", 12, 20),
                row("simd", 1, "p 1", 16, 20, "cpu b"),
                row("simd", 1, "kerf opencl:cpu0", 1, 1)));
    assertThat(table)
        .isEqualTo(
            """
            | network | device | precision | batch | threads | processor | p 1 | q 2 |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | net | `simd` | fp32 | 1 | 2 | cpu a |  | 1.500 (30.0 / 20.0) |
            | net | `simd` | fp32 | 1 | 1 | cpu a | 0.600 (12.0 / 20.0) |  |
            | net | `simd` | fp32 | 1 | 1 | cpu b | 0.800 (16.0 / 20.0) |  |
            """);
  }

  @Test
  void otherRowsAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.jsonl"), "{\"a\": 1}\n");
    assertThatThrownBy(() -> TableCommand.rows(List.of(file)))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("rows.jsonl");
  }

  /** What was measured last is what the documentation says. */
  @Test
  void theTableOfTheDocumentationIsMadeFromTheRowsThatAreKept() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("bench").resolve("results"))) {
      List<Path> peers =
          files.filter(f -> f.getFileName().toString().startsWith("peers-")).sorted().toList();
      assertThat(Files.readString(ROOT.resolve("docs").resolve("peers.md")))
          .contains(PeersTable.of(TableCommand.rows(peers)));
    }
  }
}
