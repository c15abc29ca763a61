package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
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
    assumeTrue(hasDevice(), DEVICE + " skipped: it is not installed, .ci/setup does it");
    Path layer = layer();
    Path java = Path.of(System.getProperty("java.home"));
    List<String> command = new ArrayList<>(List.of(java.resolve("bin").resolve("java").toString()));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
    command.addAll(List.of("-Dkerf.home=" + Repository.root(), Main.class.getName(), "classify"));
    command.addAll(List.of("-d", devices, "--format", "csv"));
    command.addAll(List.of("-m", Repository.resource("cli/tiny.onnx").toString()));
    command.addAll(PICTURES);
    Map<String, String> environment =
        Map.of(
            "OPENCL_LAYERS",
            layer.toString(),
            "LD_PRELOAD",
            java.resolve("lib").resolve("libjsig.so").toString(),
            "XDG_CACHE_HOME",
            folder.resolve("cache").toString());
    return run(command, environment);
  }

  private CliRun run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new CliRun(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static boolean hasDevice() {
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      return devices.all().stream().map(Device::name).anyMatch(name -> name.contains("PoCL"));
    }
  }

  /** Compiled where there is a C compiler. */
  private Path layer() throws IOException, InterruptedException {
    Path library = folder.resolve("layer.so");
    for (String compiler : List.of("cc", "clang-15", "clang")) {
      List<String> command =
          new ArrayList<>(List.of(compiler, "-shared", "-fPIC", "-nostdlib", "-fno-builtin"));
      command.add("-DFAIL_AT=" + (GOOD_LAUNCHES + 1));
      command.addAll(List.of("-o", library.toString()));
      command.add(Repository.resource("layer/failing_layer.c").toString());
      try {
        CliRun built = run(command, Map.of());
        assertThat(built.exit()).as(built.err()).isZero();
        return library;
      } catch (IOException _) {
        // The next compiler may be there.
      }
    }
    return abort("no C compiler (cc, clang) builds the layer that makes launches fail");
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
