package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kerf.host.ExtraBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kerf doctor}. */
class DoctorCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private static List<JsonNode> rows(CliRun run) {
    return run.outLines().stream().map(JSON::readTree).toList();
  }

  private static JsonNode row(List<JsonNode> rows, String part, String name) {
    return rows.stream()
        .filter(r -> r.get("part").asString().equals(part) && r.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + part + " " + name + " in " + rows));
  }

  @Test
  void everyPartIsThere() {
    CliRun run = CliRun.of("doctor", "--no-test", "--format", "jsonl");
    assertThat(run.exit()).as(run.err()).isZero();
    List<JsonNode> rows = rows(run);
    assertThat(rows.stream().map(r -> r.get("part").asString()).distinct())
        .containsExactly(
            "kerf", "java", "machine", "jpeg", "cache", "models", "opencl", "tornado", "backend",
            "device");
    assertThat(row(rows, "java", "vectors").get("state").asString()).isEqualTo("ok");
    assertThat(row(rows, "backend", "simd").get("says").asString()).isEqualTo("simd");
    assertThat(row(rows, "device", "simd").get("says").asString()).startsWith("not tested; ");
    assertThat(rows).allMatch(r -> !r.get("state").asString().equals("failed"));
  }

  @Test
  void devicesThatFailAreNamedAndTheExitCodeSaysSo() {
    try (ExtraBackend _ = new ExtraBackend("doctor/sick")) {
      CliRun run = CliRun.of("doctor", "--format", "jsonl", "--deadline", "300");
      assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INCOMPLETE);
      List<JsonNode> rows = rows(run);
      JsonNode simd = row(rows, "device", "simd");
      assertThat(simd.get("state").asString()).as(simd.toString()).isEqualTo("ok");
      assertThat(simd.get("images_per_second").asDouble()).isPositive();
      for (String sick : List.of("sick:wrong", "sick:throws")) {
        assertThat(row(rows, "device", sick).get("state").asString()).isEqualTo("failed");
      }
    }
  }

  /** Nowhere to write, and no driver: less can be done, and nothing has failed. */
  @Test
  void aBareMachineIsHealthy() throws Exception {
    Path nowhere = Path.of("/dev/null/nowhere");
    CliRun run =
        new CliProcess(folder)
            .kerf(
                Map.of(
                    "HOME",
                    nowhere.toString(),
                    "XDG_CACHE_HOME",
                    nowhere.toString(),
                    "XDG_DATA_HOME",
                    nowhere.toString(),
                    "OCL_ICD_VENDORS",
                    nowhere + "/"),
                List.of("doctor"));
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    assertThat(run.outLines().getFirst()).startsWith("state");
    assertThat(run.out())
        .containsPattern("note +cache +/dev/null/nowhere/kerf +it cannot be written")
        .containsPattern("note +opencl +/dev/null/nowhere/? +there is no such folder")
        .containsPattern("ok +device +simd +computes right, ");
  }

  @Test
  void anImpossibleDeadlineIsRefused() {
    assertThat(CliRun.of("doctor", "--deadline", "0").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(CliRun.of("doctor", "--deadline", "4000").exit()).isEqualTo(ExitCode.USAGE);
  }
}
