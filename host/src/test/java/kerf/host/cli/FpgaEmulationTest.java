package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.host.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a network to its folder, to a binary of the emulator, to rows; and what is refused there.
 */
@Tag("opencl")
class FpgaEmulationTest {
  private static final String EMULATOR = "FPGA Emulation";

  private static final String SMALL = Repository.resource("cli/narrow.onnx").toString();

  /** What is asked of an emulated network; sums in another order differ by a hundredth of it. */
  private static final double BOUND = 1e-3;

  private static final List<String> SOME = List.of("coffee", "chelsea", "rocket");

  @TempDir private Path parent;

  private Path folder;

  @BeforeEach
  void here() {
    CliProcess.assumeHere(EMULATOR);
    folder = parent.resolve("folder");
  }

  private void emit(String model) {
    ok(
        CliRun.of(
            "fpga", "emit", "-m", model, "--board", "arria10-gx1150", "-o", folder.toString()));
  }

  private CliRun emulate(String model) {
    return CliRun.of("fpga", "emulate", folder.toString(), "-m", model);
  }

  private static CliRun ok(CliRun run) {
    assertThat(run.exit()).as(run.err()).isZero();
    return run;
  }

  private List<String> words(String model, List<String> pictures, String... more)
      throws IOException {
    Path list = parent.resolve("list.txt");
    Files.write(list, pictures.stream().map(p -> Repository.picture(p).toString()).toList());
    List<String> args = new ArrayList<>(List.of("run", list.toString(), "-o", rows().toString()));
    args.addAll(List.of("-m", model, "--scores", "--force", "--spot-check", "0"));
    args.addAll(List.of(more));
    return args;
  }

  private List<String> emulated(String model, List<String> pictures, String... more)
      throws IOException {
    List<String> args = words(model, pictures, "-d", "opencl:~" + EMULATOR);
    args.addAll(List.of("--bitstream", folder.toString()));
    args.addAll(List.of(more));
    return args;
  }

  /** In a process of its own, whose device is in a worker. */
  private CliRun process(List<String> args) throws IOException, InterruptedException {
    return new CliProcess(parent).kerf(Map.of(), args);
  }

  private void refused(List<String> args, String... parts) {
    CliRun run = CliRun.of(args.toArray(String[]::new));
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains(parts);
    assertThat(rows()).doesNotExist();
  }

  private Path rows() {
    return parent.resolve("rows.jsonl");
  }

  private Map<String, List<Double>> scores() throws IOException {
    Map<String, List<Double>> scores = new HashMap<>();
    for (String line : Files.readAllLines(rows())) {
      JsonNode row = JsonMapper.shared().readTree(line);
      String name = Path.of(row.get("file").asString()).getFileName().toString();
      scores.put(
          name.replaceFirst("\\.\\w+$", ""),
          row.get("logits").valueStream().map(JsonNode::asDouble).toList());
    }
    return scores;
  }

  private static void close(List<Double> found, List<Double> want, String name) {
    assertThat(found).hasSameSizeAs(want);
    for (int i = 0; i < want.size(); i++) {
      assertThat(Math.abs(found.get(i) - want.get(i))).as(name).isLessThan(BOUND);
    }
  }

  @Test
  void rowsAreThoseOfAnotherDevice() throws IOException, InterruptedException {
    emit(SMALL);
    // A permitted edit does not change what is computed.
    Path text = folder.resolve("kernels/network.cl");
    Files.writeString(
        text,
        Files.readString(text)
            .replaceFirst("(?m)^( *for\\(;)", "#pragma unroll 2\n$1")
            .replaceFirst("__attr", "__attribute__((num_compute_units(2)))\n__attr"));
    assertThat(ok(emulate(SMALL)).out()).contains("built and loaded by opencl:fpga");
    ok(CliRun.of(words(SMALL, SOME, "-d", "simd").toArray(String[]::new)));
    Map<String, List<Double>> want = scores();
    assertThat(ok(process(emulated(SMALL, SOME))).out())
        .contains("in worker processes: opencl:fpga");
    Map<String, List<Double>> found = scores();
    assertThat(found).hasSize(SOME.size());
    want.forEach((name, scores) -> close(found.get(name), scores, name));
    assertThat(new CliProcess(parent).cache().resolve("opencl")).doesNotExist();

    Files.delete(rows());
    refused(emulated(SMALL, SOME, "-b", "2"), "and asked for is narrow, 2 at a time");
    Path binary = folder.resolve("bin/emulator/network.bin");
    byte[] whole = Files.readAllBytes(binary);
    Files.write(binary, Arrays.copyOf(whole, whole.length / 2));
    refused(
        emulated(SMALL, SOME),
        "has %d bytes of %d; make emulation builds it again"
            .formatted(whole.length / 2, whole.length));
  }

  /** A file for the board is not for the emulator, and one that the driver refuses is not run. */
  @Test
  void foreignBinaries() throws IOException {
    emit(SMALL);
    Path file = Files.writeString(folder.resolve("network.aocx"), "as if aoc had run for hours");
    register(file, "a10gx");
    refused(
        emulated(SMALL, SOME),
        "its binaries run on the board 'a10gx', and not on opencl:fpga",
        EMULATOR);
    register(file, EMULATOR);
    String sentence = "refuses the binary " + file + " (CL_INVALID_BINARY)";
    refused(emulated(SMALL, SOME, "--isolate", "none"), sentence, "build it again");
  }

  @Test
  void workersRefuseTheirBinaryAsTheyStart() throws IOException, InterruptedException {
    emit(SMALL);
    Path file = Files.writeString(folder.resolve("network.aocx"), "as if aoc had run for hours");
    register(file, EMULATOR);
    CliRun run = process(emulated(SMALL, SOME));
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("refuses the binary " + file + " (CL_INVALID_BINARY)");
    assertThat(rows()).doesNotExist();
  }

  private void register(Path file, String shell) {
    ok(CliRun.of("fpga", "register", folder.toString(), file.toString(), "--shell", shell));
  }

  @Test
  void whatIsNoEmulatorCompilesNothing() {
    emit(SMALL);
    CliRun run = CliRun.of("fpga", "emulate", folder.toString(), "-m", SMALL, "-d", "simd");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("is no emulator of FPGAs; nothing is compiled");
    assertThat(emulate("squeezenet-1.1").err()).contains("and asked for is squeezenet-1.1");
    assertThat(folder.resolve("bin")).doesNotExist();
  }

  /** Against float64 outputs computed with Keras. */
  @Test
  @Tag("slow")
  void logitsOfInceptionV3() throws IOException, InterruptedException {
    String model = "inception-v3-moderation";
    emit(model);
    System.out.print(ok(emulate(model)).out());
    JsonNode golden =
        JsonMapper.shared()
            .readTree(Files.readString(Repository.resource("moderation/golden_f64.json")));
    Map<String, List<Double>> want = new HashMap<>();
    golden
        .get("images")
        .properties()
        .forEach(
            image ->
                want.put(
                    image.getKey().replace("_299.png", ""),
                    image.getValue().get("logits").valueStream().map(JsonNode::asDouble).toList()));
    ok(process(emulated(model, List.copyOf(want.keySet()), "--deadline", "600")));
    Map<String, List<Double>> found = scores();
    assertThat(found).hasSize(16);
    want.forEach((name, scores) -> close(found.get(name), scores, name));
  }
}
