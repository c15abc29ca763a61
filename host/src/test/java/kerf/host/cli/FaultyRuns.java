package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.cli.FaultLayer.Fault;
import kerf.host.cli.OpenClRuns.Driver;
import kerf.models.packages.Model;
import tools.jackson.databind.JsonNode;

/** Runs of a network in a pipeline over every OpenCL device that is installed, and simd. */
final class FaultyRuns {
  /** Of a program, when it is built. */
  static final int WARM_UPS = 2;

  private static final long MOST_SECONDS = 480;
  private static final String PATIENT = "240";

  private static final long PERIOD_MILLIS = 20;
  private static final Meanwhile NOTHING = _ -> {};

  /** What is done to a process that runs. */
  interface Meanwhile {
    void with(Process process) throws IOException, InterruptedException;
  }

  private final Path folder;
  private final String model;
  private final FaultLayer layer;
  private final Map<Driver, String> ids = new EnumMap<>(Driver.class);
  private final Map<Driver, Long> launches = new EnumMap<>(Driver.class);
  private final Path plan;
  private final List<JsonNode> expected;
  private String said;

  /** Runs without a fault: one fills the caches, another tells what passes for a picture. */
  FaultyRuns(Path folder, String model) throws IOException, InterruptedException {
    CliProcess.assumePocl();
    this.folder = folder;
    this.model = model;
    layer = FaultLayer.in(folder);
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      for (Driver driver : Driver.values()) {
        driver.in(devices).ifPresent(id -> ids.put(driver, id));
      }
    }
    Model network = OpenClRuns.model(model);
    plan = folder.resolve("plan.json");
    OpenClRuns.plan(plan, network, OpenClRuns.stages(network, devices()));
    expected = OpenClRuns.rows(clean("cold.jsonl"));
    clean("warm.jsonl");
    for (Driver driver : ids.keySet()) {
      long all = layer.read().launches(driver.platform());
      long runs = (long) OpenClRuns.distinct() + WARM_UPS;
      assertThat(all % runs).as(driver + " had " + all + " launches in " + runs + " runs").isZero();
      launches.put(driver, all / runs);
    }
  }

  private Path clean(String name) throws IOException, InterruptedException {
    Path rows = folder.resolve(name);
    Path few = OpenClRuns.list(folder, OpenClRuns.distinct());
    int exit =
        run(layer.counting(), NOTHING, few, rows, "--deadline", PATIENT, "--spot-check", "0");
    assertThat(exit).as(said).isZero();
    return rows;
  }

  private List<String> devices() {
    return Stream.concat(ids.values().stream(), Stream.of("simd")).toList();
  }

  /** The id of a driver's device; null where it is not installed. */
  String id(Driver driver) {
    return ids.get(driver);
  }

  FaultLayer layer() {
    return layer;
  }

  /** A row for each picture that there is. */
  List<JsonNode> expected() {
    return expected;
  }

  /** What the last run said. */
  String said() {
    return said;
  }

  /**
   * Runs with a device that fails.
   *
   * @param pictures that go well before
   * @return the exit code
   */
  int faulty(Fault fault, Driver driver, int pictures, Path list, Path rows, String... more)
      throws IOException, InterruptedException {
    long after = (pictures + WARM_UPS) * launches.get(driver);
    return run(layer.failing(fault, driver.platform(), after), NOTHING, list, rows, more);
  }

  /**
   * Runs with a device that takes its time.
   *
   * @param meanwhile is done as soon as there are rows
   * @return the exit code
   */
  int slow(Driver driver, int millis, Meanwhile meanwhile, Path list, Path rows, String... more)
      throws IOException, InterruptedException {
    return run(
        layer.slow(driver.platform(), millis),
        process -> {
          while (process.isAlive() && !begun(rows)) {
            Thread.sleep(PERIOD_MILLIS);
          }
          meanwhile.with(process);
        },
        list,
        rows,
        more);
  }

  /** The exit code; a process that does not end by itself fails the test. */
  private int run(
      Map<String, String> environment, Meanwhile meanwhile, Path list, Path rows, String... more)
      throws IOException, InterruptedException {
    List<String> args = new ArrayList<>(List.of("run", list.toString(), "-m", model));
    args.addAll(List.of("-d", String.join(",", devices()), "--plan", plan.toString()));
    args.addAll(List.of("-o", rows.toString()));
    args.addAll(List.of(more));
    if (!args.contains("--isolate")) {
      // The layer's launches are counted in this process, and a restarted worker would fail again.
      args.addAll(List.of("--isolate", "none"));
    }
    Path log = folder.resolve("said.txt");
    Process process =
        new CliProcess(folder)
            .builder(environment, args)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      meanwhile.with(process);
      boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
      said = Files.readString(log);
      assertThat(ended).as("still there after %d s: %s", MOST_SECONDS, said).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static boolean begun(Path rows) throws IOException {
    return Files.exists(rows) && Files.size(rows) > 0;
  }
}
