package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An OpenCL driver that refuses launches from one on, in a process that has a layer before it. */
@Tag("opencl")
class FailingDriverTest {
  private static final String DEVICE = "opencl:~PoCL";

  /** A few pictures of a network that takes a few launches. */
  private static final int GOOD_LAUNCHES = 25;

  private static final List<String> PICTURES =
      Stream.of("airplane-from-above", "brick", "camera", "chelsea", "china", "coffee", "coins")
          .map(name -> Repository.picture(name).toString())
          .toList();

  @TempDir private Path folder;

  @Test
  void theNextDeviceGoesOn() throws Exception {
    CliRun run = classify(DEVICE + ",simd");
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INCOMPLETE);
    List<String[]> rows = run.out().lines().skip(1).map(row -> row.split(",", -1)).toList();
    assertThat(rows.stream().map(row -> row[0])).isEqualTo(PICTURES);
    assertThat(rows.stream().map(row -> row[4]).distinct()).hasSize(2).contains("simd");
    assertThat(rows).allMatch(row -> row[row.length - 1].isEmpty());
    assertThat(run.err().lines().filter(line -> line.startsWith("kerf: opencl:")))
        .singleElement()
        .asString()
        .contains("is retired, and simd goes on: ")
        .contains("running tiny: the device ran out of resources")
        .endsWith("(CL_OUT_OF_RESOURCES)");
  }

  @Test
  void aloneItStopsWithASentence() throws Exception {
    CliRun run = classify(DEVICE);
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out().lines().count()).isBetween(2L, 1L + PICTURES.size());
    assertThat(run.err().lines().filter(line -> !line.startsWith("WARNING: Using incubator")))
        .singleElement()
        .asString()
        .startsWith("kerf: device opencl:cpu")
        .endsWith("(CL_OUT_OF_RESOURCES)");
  }

  private CliRun classify(String devices) throws IOException, InterruptedException {
    CliProcess.assumePocl();
    List<String> args = new ArrayList<>(List.of("classify", "-d", devices, "--format", "csv"));
    args.addAll(List.of("-m", Repository.resource("cli/tiny.onnx").toString()));
    args.addAll(PICTURES);
    return new CliProcess(folder)
        .kerf(
            FaultLayer.in(folder).failing(FaultLayer.Fault.FAIL, "Portable", GOOD_LAUNCHES), args);
  }
}
