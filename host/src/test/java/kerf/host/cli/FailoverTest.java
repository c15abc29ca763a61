package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.ExtraBackend;
import kerf.host.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code classify} does when a device fails. */
class FailoverTest {
  private static final String TINY = Repository.resource("cli/tiny.onnx").toString();
  private static final List<String> PICTURES =
      Stream.of("chelsea", "coffee", "coins", "chelsea", "coffee", "coins", "coins")
          .map(name -> Repository.picture(name).toString())
          .toList();

  private ExtraBackend failing;

  @BeforeEach
  void addFailingDevices() {
    failing = new ExtraBackend("failing/");
  }

  @AfterEach
  void removeFailingDevices() {
    failing.close();
  }

  private static CliRun classify(String devices, List<String> pictures) {
    List<String> args = new ArrayList<>(List.of("classify", "-m", TINY, "-d", devices));
    args.addAll(List.of("--format", "jsonl", "--scores"));
    args.addAll(pictures);
    return CliRun.of(args.toArray(String[]::new));
  }

  private static List<JsonNode> rows(CliRun run) {
    JsonMapper mapper = JsonMapper.builder().build();
    return run.outLines().stream().map(mapper::readTree).toList();
  }

  private static List<String> field(CliRun run, String name) {
    return rows(run).stream().map(row -> row.path(name).toString()).toList();
  }

  private static List<String> devices(CliRun run) {
    return rows(run).stream().map(row -> row.path("device").asString()).toList();
  }

  private static List<String> times(int count, String id) {
    return Collections.nCopies(count, id);
  }

  @ParameterizedTest
  @CsvSource({"run1, 0", "run2, 1", "run3, 2", "run6, 5", "run7, 6", "compile, 0"})
  void theNextDeviceGoesOnFromThePictureThatWasUnderWay(String kind, int before) {
    String device = "failing:" + kind;
    CliRun run = classify(device + ",reference", PICTURES);
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INCOMPLETE);
    CliRun alone = classify("reference", PICTURES);
    assertThat(field(run, "file")).hasSize(PICTURES.size()).isEqualTo(field(alone, "file"));
    assertThat(field(run, "logits")).isEqualTo(field(alone, "logits"));
    List<String> computed = new ArrayList<>(devices(run));
    // Threads take their turns on the device in any order, and rows are in the pictures' order.
    assertThat(computed.stream().filter(device::equals)).hasSize(before);
    computed.removeIf(device::equals);
    assertThat(computed).isEqualTo(times(PICTURES.size() - before, "reference"));
    assertThat(run.err().lines().filter(line -> line.startsWith("kerf: ")))
        .singleElement()
        .asString()
        .startsWith("kerf: " + device + " is retired, and reference goes on: device " + device);
    assertThat(run.err()).contains("model tiny on reference").contains("retired " + device + ": ");
  }

  @Test
  void oneAfterTheOtherIsRetired() {
    CliRun run = classify("failing:run1,failing:compile,failing:run3,reference", PICTURES);
    assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(devices(run)).hasSize(PICTURES.size()).containsOnly("failing:run3", "reference");
    assertThat(run.err().lines().filter(line -> line.startsWith("kerf: "))).hasSize(3);
  }

  @Test
  void aSingleDeviceThatFailsStopsTheRun() {
    CliRun run = classify("failing:run4", PICTURES);
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).isEqualTo("kerf: device failing:run4 failed by order\n");
    // Threads decode: the fourth run need not be the fourth picture's. From the one that failed
    // on there is no row.
    assertThat(rows(run))
        .hasSizeLessThan(PICTURES.size())
        .allMatch(row -> row.has("logits"))
        .extracting(row -> row.path("file").asString())
        .isEqualTo(PICTURES.subList(0, rows(run).size()));
    CliRun never = classify("failing:compile", PICTURES);
    assertThat(never)
        .isEqualTo(
            new CliRun(ExitCode.FAILED, "", "kerf: device failing:compile cannot run tiny\n"));
  }

  @Test
  void whenTheLastFailsTooTheRunStops() {
    CliRun run = classify("failing:run1,failing:run2", PICTURES);
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err().lines())
        .containsExactly(
            "kerf: failing:run1 is retired, and failing:run2 goes on: device failing:run1 failed by order",
            "kerf: no device is left: device failing:run2 failed by order");
  }

  @Test
  void aBrokenPictureCostsNoDevice() {
    CliRun run =
        classify("failing:run8,reference", List.of(PICTURES.getFirst(), TINY, PICTURES.getLast()));
    assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(devices(run)).containsExactly("failing:run8", "", "failing:run8");
    assertThat(run.err()).doesNotContain("retired");
  }

  @Test
  void aSetIsCheckedBeforeAnythingRuns() {
    CliRun unknown = classify("failing:run1,nothing", PICTURES);
    assertThat(unknown.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.out()).isEmpty();
    CliRun twice = classify("reference,failing:run1,reference", PICTURES);
    assertThat(twice)
        .isEqualTo(
            new CliRun(
                ExitCode.USAGE,
                "",
                "kerf: device 'reference' is reference, which was named before; name it once\n"));
    CliRun verify = CliRun.of("verify", "-d", "reference,simd", TINY);
    assertThat(verify.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(verify.err()).contains("-d reference,simd: this command runs on one device");
  }
}
