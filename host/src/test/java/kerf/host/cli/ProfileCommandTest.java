package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kerf.host.ExtraBackend;
import kerf.host.Repository;
import kerf.profiles.GroupMethod;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileCommandTest {
  private static final String TINY = Repository.resource("cli/tiny.onnx").toString();

  @TempDir private Path folder;

  @Test
  void measuresANetworkAndKeepsIt() {
    Path file = folder.resolve("p.json");
    CliRun run =
        CliRun.of(
            "profile", "-m", "squeezenet-1.1", "-d", "simd", "--quick", "-o", file.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.outLines().getFirst()).startsWith("model").contains("group", "ms", "share %");
    assertThat(run.outLines().getLast())
        .startsWith("simd, batch 1: ")
        .contains(" ms a run (min ", "compile ", "warm-up ", "weights 4.9 MB");
    Profile profile = ProfileFile.read(file).profiles().getFirst();
    assertThat(profile.groupMethod()).isEqualTo(GroupMethod.LAUNCHES);
    assertThat(profile.groups()).hasSizeGreaterThan(30);
    assertThat(profile.groups())
        .filteredOn(g -> g.op().equals("Conv2d"))
        .hasSize(26)
        .allMatch(g -> g.medianSeconds() > 0);
    assertThat(run.outLines()).hasSize(profile.groups().size() + 3);
    assertThat(profile.network().runs()).isBetween(3, 5);
    CliRun again =
        CliRun.of(
            "profile", "-m", "squeezenet-1.1", "-d", "simd", "--quick", "-o", file.toString());
    assertThat(again.err()).contains("--force measures again").doesNotContain("measuring");
    assertThat(again.out()).isEqualTo(run.out());
  }

  @Test
  void rowsAreJsonAndCsvToo() {
    String file = folder.resolve("p.json").toString();
    CliRun json =
        CliRun.of("profile", "-m", TINY, "-d", "simd", "--quick", "-o", file, "--format", "jsonl");
    assertThat(json.exit()).as(json.err()).isZero();
    JsonNode row = JsonMapper.shared().readTree(json.outLines().getFirst());
    assertThat(row.propertyNames()).containsExactlyElementsOf(ProfileRows.COLUMNS);
    assertThat(row.get("device").asString()).isEqualTo("simd");
    assertThat(json.err()).contains("simd, batch 1: ");
    CliRun csv =
        CliRun.of("profile", "-m", TINY, "-d", "simd", "--quick", "-o", file, "--format", "csv");
    assertThat(csv.outLines().getFirst()).isEqualTo(String.join(",", ProfileRows.COLUMNS));
    assertThat(csv.outLines()).hasSize(json.outLines().size() + 1);
  }

  @Test
  void aPageShowsTheSameTimes() throws IOException {
    String file = folder.resolve("p.json").toString();
    Path page = folder.resolve("p.html");
    String[] args = {
      "profile", "-m", TINY, "-d", "simd", "--quick", "-o", file, "--html", page.toString()
    };
    CliRun run = CliRun.of(args);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(page)).contains("simd, alone, quick", "<svg", "module");
    CliRun again = CliRun.of(args);
    assertThat(again.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(again.err()).contains("p.html exists; name another file");
  }

  @Test
  void aDeviceThatFailsLeavesTheOthers() {
    String file = folder.resolve("p.json").toString();
    try (ExtraBackend _ = new ExtraBackend("failing")) {
      CliRun some =
          CliRun.of("profile", "-m", TINY, "-d", "failing:compile,simd", "--quick", "-o", file);
      assertThat(some.exit()).as(some.err()).isEqualTo(ExitCode.INCOMPLETE);
      assertThat(some.err())
          .contains("kerf: failing:compile, batch 1: not measured: device failing:compile cannot");
      assertThat(some.out()).contains("simd, batch 1: ");
      CliRun none = CliRun.of("profile", "-m", TINY, "-d", "failing:compile", "-o", file);
      assertThat(none.exit()).isEqualTo(ExitCode.FAILED);
    }
  }

  @Test
  void whatCannotBeIsOneSentence() throws IOException {
    assertThat(CliRun.of("profile", "-m", TINY, "-b", "0"))
        .isEqualTo(new CliRun(ExitCode.USAGE, "", "kerf: -b must be from 1 to 1024, not 0\n"));
    Path file = Files.writeString(folder.resolve("p.json"), "precious");
    CliRun broken = CliRun.of("profile", "-m", TINY, "-d", "simd", "-o", file.toString());
    assertThat(broken.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(broken.err()).startsWith("kerf: " + file + " is not a profile file: ");
    assertThat(file).hasContent("precious");
    assertThat(CliRun.of("profile", "-m", TINY, "-d", "none").exit()).isEqualTo(ExitCode.USAGE);
  }
}
