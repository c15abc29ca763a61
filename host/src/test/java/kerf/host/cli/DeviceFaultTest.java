package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.Repository;
import kerf.host.cli.FaultLayer.Fault;
import kerf.host.cli.OpenClRuns.Driver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Devices that really run, in a pipeline over all of them, and then fail: whatever one does, each
 * picture has its row, once, in order and right, the report says who failed and how, and the
 * process ends by itself.
 */
@Tag("opencl")
class DeviceFaultTest {
  private static final int PICTURES = 300;

  /** Pictures before a device fails. */
  private static final int GOOD = 100;

  /** Many times what a batch takes, also where the machine is busy. */
  private static final String DEADLINE = "6";

  @TempDir private static Path narrowFolder;
  @TempDir private static Path squeezenetFolder;
  private static FaultyRuns narrow;
  private static FaultyRuns squeezenet;

  @ParameterizedTest
  @CsvSource({"FAIL, POCL", "CORRUPT, INTEL_CPU", "STALL, INTEL_CPU", "ENDLESS, INTEL_FPGA"})
  void everyPictureHasItsRow(Fault fault, Driver driver) throws Exception {
    survives(narrow(), narrowFolder, fault, driver);
  }

  private static FaultyRuns narrow() throws IOException, InterruptedException {
    if (narrow == null) {
      String network = Repository.resource("cli/narrow.onnx").toString();
      narrow = new FaultyRuns(narrowFolder, network);
    }
    return narrow;
  }

  @ParameterizedTest
  @MethodSource("all")
  @Tag("slow")
  void everyPictureOfALargerNetworkHasItsRow(Fault fault, Driver driver) throws Exception {
    if (squeezenet == null) {
      squeezenet = new FaultyRuns(squeezenetFolder, "squeezenet-1.1");
    }
    survives(squeezenet, squeezenetFolder, fault, driver);
  }

  private static Stream<Arguments> all() {
    return Stream.of(Fault.values())
        .flatMap(f -> Stream.of(Driver.values()).map(d -> Arguments.of(f, d)));
  }

  /** Kills it as somebody else would, so that only its own kind of end is to be seen. */
  private static void killWorker(Process kerf) {
    List<ProcessHandle> workers =
        kerf.descendants()
            .filter(p -> CliProcess.commandLine(p).contains("kerf.host.worker.WorkerMain"))
            .toList();
    assertThat(workers).hasSize(1);
    workers.getFirst().destroyForcibly();
  }

  @Test
  void aWorkerProcessThatIsKilledIsStartedAgain() throws Exception {
    FaultyRuns runs = narrow();
    String id = runs.id(Driver.POCL);
    Path list = OpenClRuns.list(narrowFolder, PICTURES);
    Path rows = narrowFolder.resolve("killed.jsonl");
    // So slow that the worker is there when it is killed.
    int exit =
        runs.slow(
            Driver.POCL,
            2,
            DeviceFaultTest::killWorker,
            list,
            rows,
            "--isolate",
            id,
            "--spot-check",
            "10");
    assertThat(exit).as(runs.said()).isEqualTo(ExitCode.INCOMPLETE);
    OpenClRuns.assertRows(rows, list, runs.expected());
    assertThat(runs.said().lines().filter(l -> l.startsWith(id + " DIED: ")))
        .as(runs.said())
        .singleElement()
        .asString()
        .contains("SIGKILL", "started again");
  }

  @Test
  @Tag("slow")
  void anEndlessKernelInAWorkerProcessEndsIt() throws Exception {
    FaultyRuns runs = narrow();
    String id = runs.id(Driver.POCL);
    Path list = OpenClRuns.list(narrowFolder, PICTURES);
    Path rows = narrowFolder.resolve("endless-in-worker.jsonl");
    int exit =
        runs.faulty(
            Fault.ENDLESS,
            Driver.POCL,
            GOOD,
            list,
            rows,
            "--deadline",
            DEADLINE,
            "--isolate",
            id,
            "--spot-check",
            "10");
    assertThat(exit).as(runs.said()).isEqualTo(ExitCode.INCOMPLETE);
    OpenClRuns.assertRows(rows, list, runs.expected());
    assertThat(runs.said().lines().filter(l -> l.startsWith(id + " LATE: ")))
        .as(runs.said())
        .isNotEmpty()
        .allMatch(l -> l.contains("did not finish ") && l.contains(" within " + DEADLINE + ".0 s"))
        .anyMatch(l -> l.contains("its worker process was started again"));
  }

  private static void survives(FaultyRuns runs, Path folder, Fault fault, Driver driver)
      throws IOException, InterruptedException {
    String id = runs.id(driver);
    assumeTrue(id != null, driver + " skipped: it is not installed, .ci/setup does it");
    Path list = OpenClRuns.list(folder, PICTURES);
    Path rows = folder.resolve(fault + "-" + driver + ".jsonl");
    long start = System.nanoTime();
    int exit =
        runs.faulty(fault, driver, GOOD, list, rows, "--deadline", DEADLINE, "--spot-check", "10");
    System.out.printf(
        "%s of %s: %.1f s, exit %d%n", fault, id, (System.nanoTime() - start) / 1e9, exit);
    String said = runs.said();
    assertThat(exit).as(said).isEqualTo(ExitCode.INCOMPLETE);
    OpenClRuns.assertRows(rows, list, runs.expected());
    assertThat(said.lines().filter(l -> l.startsWith(id + " " + kind(fault) + ": ")))
        .as(said)
        .singleElement()
        .asString()
        .containsPattern(reason(fault));
    assertThat(runs.layer().read().faults()).isPositive();
    assertThat(folder).isDirectoryNotContaining("glob:**.journal*");
  }

  private static String kind(Fault fault) {
    return switch (fault) {
      case FAIL -> "FAILED";
      case DELAY, STALL, ENDLESS -> "LATE";
      case CORRUPT -> "WRONG";
    };
  }

  private static String reason(Fault fault) {
    return switch (fault) {
      case FAIL -> "\\(CL_OUT_OF_RESOURCES\\)";
      case DELAY, STALL, ENDLESS -> "did not finish a batch within " + DEADLINE + ".0 s";
      // What was computed by the plan was wrong, or the check of it was.
      case CORRUPT -> "the reference (contradict|agrees with the latter)";
    };
  }
}
