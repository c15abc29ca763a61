package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerf.host.ExtraBackend;
import kerf.host.Repository;
import kerf.host.plan.Candidate;
import kerf.host.plan.PlanFile;
import kerf.host.plan.Stage;
import kerf.profiles.DeviceFacts;
import kerf.profiles.GroupTime;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;
import kerf.profiles.ProfileKey;
import kerf.profiles.Timing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
  private static final String TINY = Repository.resource("cli/tiny.onnx").toString();

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void name() {
    file = folder.resolve("p.json").toString();
  }

  private CliRun plan(String... more) {
    List<String> all = new ArrayList<>(List.of("plan", "-m", TINY, "--profile", file));
    all.addAll(List.of(more));
    return CliRun.of(all.toArray(String[]::new));
  }

  /** simd as measured, its groups taken to be 1 s each, and a device for which each is 2 s. */
  private List<String> twoDevices() {
    assertThat(plan("-d", "simd").exit()).isZero();
    Profile measured = ProfileFile.read(Path.of(file)).profiles().getFirst();
    ProfileFile two = ProfileFile.empty().with(slowed(measured, "simd", 1, "cpu"));
    two.with(slowed(measured, "far:gpu0", 2, "gpu")).write(Path.of(file));
    return measured.groups().stream().map(GroupTime::name).toList();
  }

  private static Profile slowed(Profile p, String device, double seconds, String kind) {
    ProfileKey k = p.key();
    return new Profile(
        new ProfileKey(
            k.model(), k.batch(), device, k.driver(), k.pack(), k.threads(), k.condition()),
        new DeviceFacts(device, kind, p.device().facts()),
        p.machine(),
        p.date(),
        p.quick(),
        p.compileSeconds(),
        p.warmupSeconds(),
        Timing.of(seconds * p.groups().size()),
        p.groupMethod(),
        p.groups().stream()
            .map(g -> new GroupTime(g.name(), g.op(), seconds, seconds, 1, g.outputBytes()))
            .toList(),
        0,
        null,
        p.memory(),
        p.busy());
  }

  @Test
  void measuresWhatIsNotKnown() {
    CliRun first = plan("-d", "simd");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).contains("no profile of simd in " + file + ": measuring quickly");
    assertThat(first.outLines().getFirst()).endsWith(", batch 1, for throughput: simd alone");
    assertThat(first.out()).contains("no plan exceeds ", "bottleneck: ", "simd alone is the only");
    CliRun again = plan("-d", "simd", "--hint", "latency");
    assertThat(again.err()).doesNotContain("measuring");
    assertThat(again.outLines().getFirst()).contains("for latency: simd alone");
  }

  @Test
  void withoutMeasuringAnUnknownDeviceIsAnError() {
    CliRun run = plan("-d", "simd", "--no-measure");
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("there is no profile of simd with network ", "(which is not there)")
        .contains("; measure with 'kerf profile', or leave out --no-measure");
    assertThat(Path.of(file)).doesNotExist();
  }

  @Test
  void devicesThatAreNotHereArePlannedFor() {
    List<String> groups = twoDevices();
    CliRun run = plan("--no-measure", "--explain");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.outLines().getFirst()).contains("simd", "far:gpu0");
    assertThat(run.err()).contains("far:gpu0: transfers are not known and taken to be free");
    assertThat(run.out())
        .contains("candidates, the best first:", "prices of the bound", "far:gpu0 alone: ")
        .contains("simd alone: ")
        .contains("gap ");
    String last = groups.getLast();
    CliRun pinned = plan("--no-measure", "--json", "--pin", last + "=far:gpu0");
    assertThat(pinned.exit()).as(pinned.err()).isZero();
    assertThat(pinned.out()).startsWith("{").endsWith("}\n");
    CliRun forbidden = plan("--no-measure", "--forbid", "simd/" + last);
    assertThat(forbidden.out())
        .contains("pins and prohibitions keep '" + last + "' from simd")
        .doesNotContain("simd alone");
  }

  @Test
  void writesThePlanAndTheGraph() {
    List<String> groups = twoDevices();
    Path out = folder.resolve("plan.json");
    CliRun run = plan("--no-measure", "-o", out.toString(), "--pin", groups.getFirst() + "=simd");
    assertThat(run.exit()).as(run.err()).isZero();
    PlanFile read = PlanFile.read(out);
    assertThat(read.rate()).isBetween(0.01, read.bound());
    assertThat(read.kind()).isNotEqualTo(Candidate.Kind.BRANCHES);
    for (Stage stage : read.routes().getFirst().stages()) {
      assertThat(groups).containsAll(stage.groups());
      assertThat(stage.groups().contains(groups.getFirst()) && stage.device().equals("far:gpu0"))
          .isFalse();
    }
    CliRun json = plan("--no-measure", "--json", "--pin", groups.getFirst() + "=simd");
    assertThat(json.out()).isEqualTo(read.toJson());
    assertThat(plan("--no-measure", "-o", out.toString()).err()).contains("exists", "--force");
    CliRun dot = plan("--no-measure", "--dot");
    assertThat(dot.outLines().getFirst()).startsWith("digraph ");
    assertThat(dot.out()).contains("subgraph cluster_0_0 {").endsWith("}\n");
    groups.forEach(g -> assertThat(dot.out()).contains("[label=\"" + g + "\"]"));
  }

  @Test
  void aDeviceThatFailsLeavesTheOthers() {
    try (ExtraBackend _ = new ExtraBackend("failing")) {
      CliRun some = plan("-d", "failing:compile,simd");
      assertThat(some.exit()).as(some.err()).isEqualTo(ExitCode.INCOMPLETE);
      assertThat(some.out()).contains("simd alone");
      CliRun none = plan("-d", "failing:compile");
      assertThat(none.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(none.err()).contains("no device could be measured");
    }
  }

  @Test
  void whatCannotBeIsOneSentence() throws IOException {
    usage("-b must be from 1 to 1024, not 0", "-b", "0");
    usage("--hint must be throughput or latency, not 'speed'", "--hint", "speed");
    usage("--images must be at least 1, not 0", "--images", "0");
    usage("--images goes with --hint throughput only", "--hint", "latency", "--images", "5");
    usage("--dot and --json both want standard output; choose one", "--dot", "--json");
    usage("--decode-ms must be at least 0, not -1.0", "--decode-ms", "-1");
    twoDevices();
    String[] pin = {"--no-measure", "--pin"};
    said("--pin takes NODE=DEVICE, not 'a'", pin[0], pin[1], "a");
    said("there is no device 'b' to plan for; there are simd, far:gpu0", pin[0], pin[1], "a=b");
    said("--pin a=simd: network", pin[0], pin[1], "a=simd");
    said("--forbid takes DEVICE/OP or DEVICE/NODE, not 'simd'", pin[0], "--forbid", "simd");
    said("has no fused group 'Lrn'; kerf profile lists them", pin[0], "--forbid", "simd/Lrn");
    Files.writeString(Path.of(file), "precious");
    assertThat(plan("--no-measure").err()).contains("kerf: " + file + " is not a profile file: ");
  }

  private void usage(String says, String... more) {
    assertThat(plan(more)).isEqualTo(new CliRun(ExitCode.USAGE, "", "kerf: " + says + "\n"));
  }

  private void said(String says, String... more) {
    CliRun run = plan(more);
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(says);
  }
}
