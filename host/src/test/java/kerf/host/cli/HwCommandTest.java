package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.zoo.Zoo;
import kerf.profiles.board.Boards;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code kerf hw} and {@code kerf fpga} print, and what they refuse. */
class HwCommandTest {
  private static List<JsonNode> rows(String... args) {
    CliRun run = CliRun.of(args);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.outLines().stream().map(JsonMapper.shared()::readTree).toList();
  }

  @Test
  void everyBoardIsListed() {
    List<JsonNode> rows = rows("hw", "list", "--format", "jsonl");
    assertThat(rows.stream().map(row -> row.get("board").asString())).isEqualTo(Boards.ids());
    JsonNode u250 = rows.get(Boards.ids().indexOf("alveo-u250"));
    assertThat(u250.get("dsp").asString()).isEqualTo("11.5 k");
    assertThat(u250.get("fp32").asString()).isEqualTo("unknown");
  }

  @Test
  void aFigureIsShownWithWhoSaysIt() {
    List<JsonNode> rows = rows("hw", "show", "alveo-u250", "--format", "jsonl");
    JsonNode dsp =
        rows.stream()
            .filter(row -> row.get("figure").asString().equals("dsp"))
            .findFirst()
            .orElseThrow();
    assertThat(dsp.get("value").asLong()).isEqualTo(11520);
    assertThat(dsp.get("source").asString()).contains("finn").contains("platforms.py");
  }

  @Test
  void boardsSideBySide() {
    CliRun run = CliRun.of("hw", "compare", "rtx-4090", "alveo-u280", "--format", "csv");
    assertThat(run.outLines())
        .contains(
            "figure,unit,rtx-4090,alveo-u280",
            "fp32_flops,FLOP/s,82.6 T,unknown",
            "dsp,blocks,,8.5 k");
  }

  /** 2 x 5.713 G operations at 67 T a second are 0.1705 ms; what memory binds adds to it. */
  @Test
  void theBoundOfANetwork() {
    List<JsonNode> rows =
        rows("hw", "predict", "-m", "inception-v3", "--on", "h100-sxm5", "--format", "jsonl");
    JsonNode total = rows.getLast();
    assertThat(total.get("module").asString()).isEqualTo("TOTAL");
    assertThat(total.get("gmac").asDouble()).isCloseTo(5.71, within(0.01));
    assertThat(total.get("ms").asDouble()).isGreaterThan(0.1705).isLessThan(0.25);
    double sum =
        rows.subList(0, rows.size() - 1).stream().mapToDouble(r -> r.get("ms").asDouble()).sum();
    assertThat(sum).isCloseTo(total.get("ms").asDouble(), within(0.001));
    assertThat(total.get("unknown").asString()).isEqualTo("launch_seconds");
  }

  @Test
  @Tag("slow")
  void everyNetworkOnEveryBoard() {
    for (Zoo.Architecture architecture : Zoo.all()) {
      String name = architecture.name();
      assertThat(rows("hw", "predict", "-m", name, "--on", "ALL", "--total", "--format", "jsonl"))
          .as(name)
          .hasSize(Boards.ids().size());
    }
  }

  @Test
  void aNetworkThatDoesNotFit() {
    List<JsonNode> rows =
        rows(
            "hw",
            "predict",
            "-m",
            "vgg16",
            "--on",
            "rtx-4090,kv260",
            "--total",
            "--format",
            "jsonl");
    assertThat(rows.getFirst().get("unknown").asString()).isEqualTo("launch_seconds");
    assertThat(rows.getLast().get("unknown").asString()).contains("memory_bytes");
    assertThat(rows.getLast().get("binds").asString()).isEqualTo("unknown");
  }

  @Test
  void designsForAnFpga() {
    CliRun run =
        CliRun.of(
            "fpga",
            "explore",
            "-m",
            "squeezenet-1.1",
            "--board",
            "zcu104",
            "--arithmetic",
            "int8",
            "--engines",
            "2",
            "--format",
            "jsonl");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("200 MHz, which is assumed").contains("unrolled by four");
    List<JsonNode> rows = run.outLines().stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(rows).isNotEmpty();
    assertThat(rows.getFirst().get("dsp").asInt()).isLessThanOrEqualTo(1728 * 8 / 10);
    double before = 0;
    for (JsonNode row : rows) {
      assertThat(row.get("ms").asDouble()).isGreaterThanOrEqualTo(before);
      before = row.get("ms").asDouble();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hw show nothing | there is no board 'nothing'; there are arria10-gx1150",
        "hw compare rtx-4090 rtx-4090 | name each board once",
        "hw predict -m googlenet --on rtx-4090 --precision bf16 | must be fp32, fp16 or int8",
        "hw predict -m googlenet --on rtx-4090 -b 0 | -b must be at least 1, not 0",
        "fpga explore -m googlenet --board rtx-4090 | rtx-4090 is no FPGA",
        "fpga explore -m googlenet --board stratix10-mx2100 | how many DSP blocks there are",
        "fpga explore -m googlenet --board zcu104 --clock 0 | --clock must be above 0",
        "fpga explore -m googlenet --board zcu104 --arithmetic int4 | there is no arithmetic 'int4'",
      })
  void refused(String words, String sentence) {
    CliRun run = CliRun.of(words.split(" ", -1));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(sentence);
  }

  /** A band goes with what is predicted, and none with a bound. */
  @Test
  void aProfileWithConstantsPredicts(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, MINE);
    Path svg = folder.resolve("roofs.svg");
    List<JsonNode> rows =
        rows(
            "hw",
            "predict",
            "-m",
            "squeezenet-1.1",
            "--profile",
            file.toString(),
            "--on",
            "h100-sxm5",
            "--total",
            "--svg",
            svg.toString(),
            "--format",
            "jsonl");
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().get("basis").asString()).isEqualTo("bound");
    assertThat(rows.getFirst().has("most_ms") && !rows.getFirst().get("most_ms").isNull())
        .isFalse();
    JsonNode mine = rows.getLast();
    assertThat(mine.get("basis").asString()).isEqualTo("predicted");
    // By direct sums: 0.349 G products, outputs padded to 16, at 1e-10 s; a fifth either way.
    double ms = mine.get("ms").asDouble();
    assertThat(ms).isBetween(34.9, 38.0);
    assertThat(mine.get("least_ms").asDouble()).isCloseTo(ms / 1.25, within(0.2));
    assertThat(mine.get("most_ms").asDouble()).isCloseTo(ms / 0.75, within(0.2));
    assertThat(mine.get("binds").asString()).isEqualTo("compute");
    assertThat(Files.readString(svg)).startsWith("<?xml").contains("mine, roof").contains("<svg");
  }

  @Test
  void nothingIsPredictedForNothing() {
    CliRun run = CliRun.of("hw", "predict", "-m", "squeezenet-1.1");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("name boards with --on, or a profile of your own");
  }

  @Test
  void aFitTakesTwoNetworks() {
    CliRun run = CliRun.of("hw", "probe", "-d", "simd", "--fit", "googlenet");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--fit takes two networks or more");
  }

  private static final String MINE =
      """
      name: A processor
      kind: cpu
      figures:
        fp32_flops: {value: 7.0e+10, measured: 'a test'}
        fp16_flops: unknown
        int8_ops: unknown
        memory_bandwidth: {value: 2.0e+10, measured: 'a test'}
        memory_bytes: unknown
        onchip_bytes: unknown
        link_bandwidth: unknown
        launch_seconds: unknown
        power: unknown
      prediction:
        algorithm: direct
        overhead_seconds: 1.0e-7
        seconds_per_product: 1.0e-10
        seconds_per_transformed: 0.0
        seconds_per_byte: 0.0
        in_place: [Concat, Flatten, Dropout]
        median_error: 0.1
        low: 0.8
        high: 1.3
        groups: 50
        whole_error: 0.25
        measured: 'nothing, for a test'
      """;
}
