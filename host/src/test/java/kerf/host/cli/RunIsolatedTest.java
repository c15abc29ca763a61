package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.host.Repository;
import kerf.host.worker.WorkerMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kerf run --isolate} as a person uses it. */
@Timeout(300)
class RunIsolatedTest {
  private static final String TINY = Repository.resource("cli/tiny.onnx").toString();

  /** A new process is looked for as often, a tenth of a second apart. */
  private static final int LOOKS = 600;

  @TempDir private Path folder;

  private Path list(int repeats) throws IOException {
    List<String> names =
        Stream.of("chelsea", "coffee", "coins", "rocket")
            .map(name -> Repository.picture(name).toString())
            .toList();
    return Files.write(
        folder.resolve("list.txt"),
        Collections.nCopies(repeats, names).stream().flatMap(List::stream).toList());
  }

  private List<String> words(Path list, String device, String... more) {
    List<String> args = new ArrayList<>(List.of("run", list.toString(), "-m", TINY));
    args.addAll(List.of("-o", folder.resolve("rows.jsonl").toString(), "-d", device));
    args.addAll(List.of(more));
    return args;
  }

  /** A process that finds the devices that crash by order. */
  private ProcessBuilder crashing(List<String> words) {
    ProcessBuilder builder = new CliProcess(folder).builder(Map.of(), words);
    int classPath = builder.command().indexOf("-cp") + 1;
    builder
        .command()
        .set(classPath, builder.command().get(classPath) + ":" + Repository.resource("worker"));
    return builder;
  }

  private List<String> rows() throws IOException {
    return Files.readAllLines(folder.resolve("rows.jsonl"));
  }

  @Test
  void computesTheSameInAWorkerAndSaysSo() throws IOException {
    Path list = list(4);
    CliRun here = CliRun.of(words(list, "simd").toArray(String[]::new));
    assertThat(here.exit()).as(here.err()).isZero();
    assertThat(here.out()).doesNotContain("worker");
    List<String> rows = rows();
    CliRun there =
        CliRun.of(words(list, "simd", "--isolate", "simd", "--force").toArray(String[]::new));
    assertThat(there.exit()).as(there.err()).isZero();
    assertThat(there.out()).contains("in worker processes: simd\n");
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    Path list = list(1);
    for (String wrong : List.of("none,simd", "simd@x", "nothing", "reference")) {
      CliRun run = CliRun.of(words(list, "simd", "--isolate", wrong).toArray(String[]::new));
      assertThat(run.exit()).as(wrong).isEqualTo(ExitCode.USAGE);
      assertThat(folder.resolve("rows.jsonl")).doesNotExist();
    }
    CliRun none = CliRun.of(words(list, "simd", "--isolate", "native").toArray(String[]::new));
    assertThat(none.exit()).as(none.err()).isZero();
    assertThat(none.out()).doesNotContain("worker");
  }

  @Test
  void aCrashIsSaidAndCostsNoRow() throws IOException, InterruptedException {
    CliRun run = new CliProcess(folder).run(crashing(words(list(5), "crashing:segfaults15")));
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(rows()).hasSize(20).noneMatch(row -> row.contains("error"));
    String incident = "crashing:segfaults15: its worker process crashed with SIGSEGV in ";
    assertThat(run.err()).contains("kerf: device " + incident).contains("was started again");
    assertThat(run.out())
        .contains("crashing:segfaults15 DIED: device " + incident)
        .contains("in worker processes: crashing:segfaults15\n");
  }

  @Test
  void fallbackErrorLetsNothingBeginAgain() throws IOException, InterruptedException {
    CliRun run =
        new CliProcess(folder)
            .run(
                crashing(
                    words(
                        list(5), "crashing:exits9", "--isolate", "native", "--fallback", "error")));
    assertThat(run.exit()).as(run.out()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("ended with exit code 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crashing:chatters1", "crashing:hangs9", "crashing:intel9"})
  void aWorkerEndsWithItsHost(String device) throws IOException, InterruptedException {
    if (device.contains("intel")) {
      CliProcess.assumeHere("Intel(R) OpenCL");
    }
    Process host =
        crashing(words(list(200), device, "--isolate", device))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    try {
      ProcessHandle worker = worker(host);
      Path rows = folder.resolve("rows.jsonl");
      for (int i = 0; i < LOOKS && (!Files.exists(rows) || Files.size(rows) == 0); i++) {
        Thread.sleep(100);
      }
      assertThat(rows()).isNotEmpty();
      assertThat(worker.isAlive()).isTrue();
      host.destroyForcibly().waitFor();
      for (int i = 0; i < 50 && worker.isAlive(); i++) {
        Thread.sleep(100);
      }
      assertThat(worker.isAlive()).isFalse();
    } finally {
      host.descendants().forEach(ProcessHandle::destroyForcibly);
      host.destroyForcibly().waitFor();
    }
  }

  private static ProcessHandle worker(Process host) throws InterruptedException {
    for (int i = 0; i < LOOKS; i++) {
      for (ProcessHandle child : host.descendants().toList()) {
        if (CliProcess.commandLine(child).contains(WorkerMain.class.getName())) {
          return child;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no worker was started");
  }
}
