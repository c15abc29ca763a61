package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code kerf fpga emit} writes of real networks, and what it and {@code kerf run} refuse. */
class FpgaCommandTest {
  private static final String SMALL = Repository.resource("cli/narrow.onnx").toString();

  @TempDir private Path parent;

  private Path emitted(String model, String board) {
    Path folder = parent.resolve("folder");
    CliRun run = emit(model, board, folder);
    assertThat(run.exit()).as(run.err()).isZero();
    return folder;
  }

  private static CliRun emit(String model, String board, Path folder) {
    return CliRun.of("fpga", "emit", "-m", model, "--board", board, "-o", folder.toString());
  }

  private static CliRun check(Path folder) {
    return CliRun.of("fpga", "check", folder.toString());
  }

  /** Launches of each kernel: 26 and 94 convolutions, the rest as the layer tables count it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "squeezenet-1.1 | arria10-gx1150 | aoc | 22.4 | 26 3 1",
        "inception-v3-moderation | alveo-u250 | v++ | 2024.2 | 94 4 10 3",
      })
  void aNetwork(String model, String board, String tool, String version, String launches)
      throws IOException {
    Path folder = emitted(model, board);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()))
          .containsExactlyInAnyOrder(
              "manifest.json", "Makefile", "README.md", "kernels/network.cl");
    }
    JsonNode manifest =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
    assertThat(manifest.get("model").asString()).isEqualTo(model);
    assertThat(manifest.get("tool").asString()).isEqualTo(tool);
    assertThat(manifest.get("toolVersion").asString()).isEqualTo(version);
    assertThat(manifest.get("kernels").valueStream().map(k -> k.get("launches").asString()))
        .containsExactly(launches.split(" "));
    assertThat(folder.resolve("Makefile"))
        .content()
        .contains("MODEL ?= -m " + model + "\n", "TOOL_VERSION ?= " + version)
        .doesNotContainPattern("@[a-z]+@");
    assertThat(folder.resolve("README.md")).content().doesNotContainPattern("@[a-z]+@");
    CliRun check = check(folder);
    assertThat(check.exit()).as(check.err()).isZero();
    assertThat(check.outLines().getFirst()).startsWith(model + ", 1 at a time, input [1, ");
  }

  @Test
  void aTamperedFolderIsNotRun() throws IOException {
    Path folder = emitted(SMALL, "stratix10-gx2800");
    Path rows = parent.resolve("rows.jsonl");
    String[] run = {
      "run",
      Repository.picture("coffee").toString(),
      "-o",
      rows.toString(),
      "-m",
      SMALL,
      "-d",
      "simd",
      "--bitstream",
      folder.toString()
    };
    assertThat(CliRun.of(run).err()).contains("has no binary yet; 'make emulation' there");
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("stratix10-gx2800", "mine"));
    assertThat(CliRun.of(run))
        .isEqualTo(
            new CliRun(
                ExitCode.FAILED,
                "",
                "kerf: "
                    + manifest
                    + " was changed after it was emitted; emit the folder again\n"));
    assertThat(check(folder).exit()).isEqualTo(ExitCode.FAILED);
    assertThat(rows).doesNotExist();
  }

  /** What {@code make bitstream} ends with, then a run on a device that is no FPGA. */
  @Test
  void aBitstreamIsForFpgas() throws IOException {
    Path folder = emitted(SMALL, "zcu104");
    Path file = Files.writeString(folder.resolve("network.xclbin"), "as if v++ had run for hours");
    CliRun registered =
        CliRun.of("fpga", "register", folder.toString(), file.toString(), "--shell", "zcu104_base");
    assertThat(registered)
        .isEqualTo(
            new CliRun(
                ExitCode.OK, "network.xclbin: 27 bytes for devices called 'zcu104_base'\n", ""));
    assertThat(check(folder).outLines().getLast())
        .contains("27 bytes for the board, 'zcu104_base'");
    Path rows = parent.resolve("rows.jsonl");
    CliRun run =
        CliRun.of(
            "run",
            Repository.picture("coffee").toString(),
            "-o",
            rows.toString(),
            "-m",
            SMALL,
            "-d",
            "simd",
            "--bitstream",
            folder.toString());
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--bitstream is for FPGAs, and the run is on simd");
    assertThat(rows).doesNotExist();
    Files.writeString(file, "as if");
    assertThat(check(folder).err())
        .isEqualTo("kerf: " + file + " has 5 bytes of 27; make bitstream builds it again\n");
  }

  @Test
  void theMakefileCallsKerf() throws IOException, InterruptedException {
    Path folder = emitted(SMALL, "arria10-gx1150");
    CliRun make = make(folder, "-n", "emulation", "KERF=/opt/kerf");
    assertThat(make.out()).isEqualTo("/opt/kerf fpga emulate . -m " + SMALL + "\n");
    CliRun report = make(folder, "report", "KERF=true", "AOC=true");
    assertThat(report.exit()).isNotZero();
    assertThat(report.out() + report.err()).contains("this folder is for aoc 22.4");
  }

  private CliRun make(Path folder, String... words) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("make"), Stream.of(words)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    try {
      return new CliProcess(parent).run(builder);
    } catch (IOException e) {
      return abort("make skipped: it is not installed");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fpga | say 'explore' or 'emit' and a board",
        "fpga emit -m squeezenet-1.1 --board rtx-4090 | rtx-4090 is no FPGA",
        "fpga emit -m squeezenet-1.1 --board none | there is no board 'none'",
        "fpga emit -m squeezenet-1.1 --board zcu104 -b 0 | -b must be from 1",
        "fpga check /nowhere | there is no /nowhere/manifest.json; kerf fpga emit writes",
        "fpga emulate /nowhere -m squeezenet-1.1 | there is no /nowhere/manifest.json",
        "run samples/coffee.png -o /nowhere/x --act-out a --bitstream b | --bitstream is for devices",
      })
  void refused(String words, String sentence) {
    String picture = Repository.picture("coffee").toString();
    CliRun run = CliRun.of(words.replace("samples/coffee.png", picture).split(" ", -1));
    assertThat(run.exit()).isNotZero();
    assertThat(run.err()).contains(sentence);
  }
}
