package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.host.Repository;
import kerf.host.cli.OpenClRuns.Driver;
import kerf.host.plan.Stage;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Three devices together that really run: rows as the reference's, and as many launches on each, as
 * a layer counts them, as the plan makes of so many pictures.
 */
@Tag("opencl")
class LaunchCountTest {
  private static final int PICTURES = 500;

  /** Of a program, when it is built. */
  private static final int WARM_UPS = 2;

  private static final List<Driver> DRIVERS = List.of(Driver.POCL, Driver.INTEL_FPGA);

  @TempDir private Path folder;

  @Test
  void devicesLaunchWhatThePlanSays() throws Exception {
    counts(Repository.resource("cli/narrow.onnx").toString());
  }

  @Test
  @Tag("slow")
  void devicesLaunchWhatThePlanSaysOfALargerNetwork() throws Exception {
    counts("squeezenet-1.1");
  }

  private void counts(String reference) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      DRIVERS.forEach(driver -> driver.in(devices).ifPresent(ids::add));
    }
    assumeTrue(ids.size() == DRIVERS.size(), DRIVERS + " skipped: .ci/setup installs them");
    ids.add("simd");
    FaultLayer layer = FaultLayer.in(folder);
    Model model = OpenClRuns.model(reference);
    List<Stage> stages = OpenClRuns.stages(model, ids);
    Path plan = OpenClRuns.plan(folder.resolve("plan.json"), model, stages);
    Path few = OpenClRuns.list(folder, OpenClRuns.distinct());
    List<JsonNode> expected =
        run(few, "reference.jsonl", layer, List.of("-m", reference, "-d", "reference"));
    List<String> together = new ArrayList<>(List.of("-m", reference, "-d", String.join(",", ids)));
    together.addAll(List.of("--plan", plan.toString(), "--require-devices", "3"));
    together.addAll(List.of("--spot-check", "0", "--deadline", "240"));
    run(few, "warm.jsonl", layer, together);
    Path list = OpenClRuns.list(folder, PICTURES);
    run(list, "rows.jsonl", layer, together);
    OpenClRuns.assertRows(folder.resolve("rows.jsonl"), list, expected);
    Map<Driver, Long> launches = launches(model, stages);
    FaultLayer.Counts counts = layer.read();
    for (Driver driver : DRIVERS) {
      long each = launches.get(driver);
      long planned = (PICTURES + WARM_UPS) * each;
      System.out.printf(
          "%s: %d launches; planned (%d pictures + %d warm-ups) x %d = %d%n",
          driver, counts.launches(driver.platform()), PICTURES, WARM_UPS, each, planned);
      assertThat(counts.launches(driver.platform())).as(driver.toString()).isEqualTo(planned);
      assertThat(each).isPositive();
    }
  }

  private List<JsonNode> run(Path list, String name, FaultLayer layer, List<String> more)
      throws IOException, InterruptedException {
    Path rows = folder.resolve(name);
    List<String> args = new ArrayList<>(List.of("run", list.toString(), "-o", rows.toString()));
    args.addAll(more);
    args.addAll(List.of("--isolate", "none"));
    CliRun run = new CliProcess(folder).kerf(layer.counting(), args);
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    return OpenClRuns.rows(rows);
  }

  /** Launches of a run of each stage's program, as the device itself tells them. */
  private Map<Driver, Long> launches(Model model, List<Stage> stages) {
    Map<Driver, Long> launches = new LinkedHashMap<>();
    DeviceOptions options = DeviceOptions.defaults().withCache(new CliProcess(folder).cache());
    try (Devices devices = Devices.discover(options)) {
      for (int i = 0; i < DRIVERS.size(); i++) {
        Segment part = OpenClRuns.part(model, stages.get(i));
        String id = stages.get(i).device();
        try (Program program = devices.byId(id).compile(part, Precision.FLOAT32)) {
          List<Tensor> in = part.inputShapes().stream().map(Tensor::zeros).toList();
          List<Tensor> out = part.outputShapes().stream().map(Tensor::zeros).toList();
          long each = ((ProfiledProgram) program).profile(in, out).size();
          launches.put(DRIVERS.get(i), each);
        }
      }
    }
    return launches;
  }
}
