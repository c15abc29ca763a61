package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.host.Repository;

/**
 * The layer of the OpenCL loader that counts, and makes devices fail: {@code fault_layer.c} of the
 * test resources, compiled where there is a C compiler.
 *
 * @param library it
 * @param counts file that it keeps its counts in
 */
record FaultLayer(Path library, Path counts) {
  private static final int HEADER = 8 * Long.BYTES;
  private static final int NAME = 56;
  private static final int PLATFORMS = 8;

  /** For a launch: several make a batch late. */
  private static final String DELAY_MILLIS = "4000";

  /** What a platform's devices do from a launch on. */
  enum Fault {
    /** Refuse launches. */
    FAIL,
    /** Take very long for each. */
    DELAY,
    /** Give wrong values back. */
    CORRUPT,
    /** Let nobody who waits for them go on. */
    STALL,
    /** Have a kernel that never ends before it. */
    ENDLESS
  }

  /**
   * What passed.
   *
   * @param buffers that are there
   * @param events that are there
   * @param faults calls that did not go as the driver would have it
   * @param launches by name of the platform
   */
  record Counts(long buffers, long events, long faults, Map<String, Long> launches) {
    /** Launches on the platform whose name has this part; 0 when it had none. */
    long launches(String part) {
      return launches.entrySet().stream()
          .filter(e -> e.getKey().contains(part))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
  }

  /** Compiles it into a folder, or skips the test. */
  static FaultLayer in(Path folder) throws IOException, InterruptedException {
    Path library = folder.resolve("layer.so");
    for (String compiler : List.of("cc", "clang-15", "clang")) {
      List<String> command =
          new ArrayList<>(List.of(compiler, "-shared", "-fPIC", "-nostdlib", "-fno-builtin"));
      command.addAll(List.of("-o", library.toString()));
      command.add(Repository.resource("layer/fault_layer.c").toString());
      try {
        CliRun built = new CliProcess(folder).run(new ProcessBuilder(command));
        assertThat(built.exit()).as(built.err()).isZero();
        return new FaultLayer(library, folder.resolve("counts.bin"));
      } catch (IOException _) {
        // The next compiler may be there.
      }
    }
    return abort("no C compiler (cc, clang) builds the layer that makes devices fail");
  }

  /** The environment of a process under it, in which nothing fails; counts start at 0. */
  Map<String, String> counting() throws IOException {
    Files.deleteIfExists(counts);
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("OPENCL_LAYERS", library.toString());
    environment.put("KERF_LAYER_COUNTS", counts.toString());
    return environment;
  }

  /** The environment of a process under it, in which one platform takes longer for launches. */
  Map<String, String> slow(String platform, int millis) throws IOException {
    Map<String, String> environment = failing(Fault.DELAY, platform, 0);
    environment.put("KERF_LAYER_MILLIS", Integer.toString(millis));
    return environment;
  }

  /**
   * The environment of a process under it.
   *
   * @param platform part of the name of the one that fails
   * @param after launches that go well there
   */
  Map<String, String> failing(Fault fault, String platform, long after) throws IOException {
    Map<String, String> environment = counting();
    environment.put("KERF_LAYER_FAULT", fault.name().toLowerCase(Locale.ROOT));
    environment.put("KERF_LAYER_PLATFORM", platform);
    environment.put("KERF_LAYER_AFTER", Long.toString(after));
    environment.put("KERF_LAYER_MILLIS", DELAY_MILLIS);
    return environment;
  }

  /** What has passed by now; the process may still run. */
  Counts read() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(counts)).order(ByteOrder.nativeOrder());
    Map<String, Long> launches = new LinkedHashMap<>();
    for (int i = 0; i < PLATFORMS; i++) {
      int at = HEADER + i * (NAME + Long.BYTES);
      String name = new String(bytes.array(), at, NAME, StandardCharsets.UTF_8).replace("\0", "");
      if (!name.isEmpty()) {
        launches.put(name, bytes.getLong(at + NAME));
      }
    }
    return new Counts(
        bytes.getLong(0),
        bytes.getLong(Long.BYTES),
        bytes.getLong(2 * Long.BYTES),
        Map.copyOf(launches));
  }
}
