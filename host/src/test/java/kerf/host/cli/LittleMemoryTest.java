package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kerf.host.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LittleMemoryTest {
  @TempDir private Path folder;

  /** With weights that are packed in this run, and with those that the run before kept. */
  @Test
  void halfAGigabyteIsEnoughForInception() throws Exception {
    CliProcess process = new CliProcess(folder);
    Map<String, String> little = Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m");
    List<String> args =
        List.of(
            "classify",
            Repository.picture("coffee").toString(),
            "-m",
            "inception-v3-moderation",
            "-d",
            "simd",
            "--scores",
            "--format",
            "jsonl");
    CliRun packing = process.kerf(little, args);
    assertThat(packing.exit()).as(packing.err()).isZero();
    JsonNode row = JsonMapper.shared().readTree(packing.out());
    assertThat(row.get("device").asString()).isEqualTo("simd");
    assertThat(process.cache().resolve("simd")).isDirectoryContaining("glob:**.bin");
    CliRun reading = process.kerf(little, args);
    assertThat(reading.exit()).as(reading.err()).isZero();
    assertThat(JsonMapper.shared().readTree(reading.out())).isEqualTo(row);
  }
}
