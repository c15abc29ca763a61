package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kerf.models.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class ScheduleCommandTest {
  private static final String PICTURES = Path.of("../samples/coffee.png").toString();

  /** Two devices at ease with everything, the second twice as fast. */
  private static final String BOX =
      """
      name: two
      devices:
        - id: acted:gpu0
          kind: gpu
          name: slow
          base: simd
          rates: {overheadSeconds: 0.002, classes: [{bytesPerSecond: 1.0e12}]}
        - id: acted:fpga0
          kind: fpga
          name: fast
          base: simd
          rates: {overheadSeconds: 0.001, classes: [{bytesPerSecond: 1.0e12}]}
          unsupported: [Lrn]
      """;

  private static final String[] TINY = {
    PICTURES, "-m", "squeezenet1_1", "--input-size", "64x64", "--rounds", "1", "--format", "jsonl"
  };

  @TempDir private Path folder;

  private static List<JsonNode> rows(String... more) throws Exception {
    String[] words = Arrays.copyOf(TINY, TINY.length + more.length);
    System.arraycopy(more, 0, words, TINY.length, more.length);
    return Printed.rows(new ScheduleCommand(), words);
  }

  private String box() throws IOException {
    return Files.writeString(folder.resolve("box.yaml"), BOX).toString();
  }

  @Test
  void actedDevicesAreComparedAndLabelled() throws Exception {
    List<JsonNode> rows = rows("--act-out", box(), "--pictures", "8");

    assertThat(rows.stream().map(r -> r.path("choice").asString()))
        .contains("acted:gpu0", "acted:fpga0", "data parallelism");
    assertThat(rows).filteredOn(r -> r.path("auto").asBoolean()).hasSize(1);
    for (JsonNode row : rows) {
      assertThat(row.path("acted").asBoolean()).isTrue();
      assertThat(row.path("void").isBoolean()).isTrue();
      assertThat(row.path("box").asString()).isEqualTo("two");
      assertThat(row.path("median_rate").asDouble()).isPositive();
      assertThat(row.path("of_bound").asDouble()).isLessThan(1.2);
      // The reference, a round to warm up and one that counts, and all agree.
      assertThat(row.path("answers").asInt()).isGreaterThanOrEqualTo(3 * 8);
      assertThat(row.path("difference").asDouble()).isLessThan(Answers.TOLERANCE);
      assertThat(ScheduleRows.COLUMNS).containsAll(row.propertyNames());
    }
  }

  @Test
  void aDeviceWithoutNormalisationIsPlannedAround() throws Exception {
    List<JsonNode> rows = rows("--act-out", box(), "--pictures", "4", "--with-lrn");

    assertThat(rows.stream().map(r -> r.path("choice").asString()))
        .contains("acted:gpu0")
        .doesNotContain("acted:fpga0", "data parallelism");
    assertThat(rows.getFirst().path("network").asString()).isEqualTo("squeezenet-1.1+lrn");
  }

  @Test
  void realDevicesAreMeasuredFirst() throws Exception {
    Path profile = folder.resolve("profile.json");
    List<JsonNode> rows =
        rows("-d", "simd,reference", "--quick", "--profile", profile.toString(), "--pictures", "4");

    assertThat(profile).content().contains("OTHERS_BUSY");
    assertThat(rows.stream().map(r -> r.path("choice").asString())).contains("simd", "reference");
    assertThat(rows).allMatch(r -> !r.path("acted").asBoolean() && !r.has("void"));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    refused("--pictures a batch or more", "--pictures", "1", "-b", "2");
    refused("-b, --rounds and --decoders must be at least 1", "--rounds", "0");
    refused("name devices with -d, or a box with --act-out", "-m", "squeezenet1_1");
  }

  private static void refused(String sentence, String... words) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = PICTURES;
    ScheduleCommand command = CommandLine.populateCommand(new ScheduleCommand(), all);
    assertThatThrownBy(command::call)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(sentence);
  }
}
