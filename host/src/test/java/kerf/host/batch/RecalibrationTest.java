package kerf.host.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kerf.accel.Device;
import kerf.host.Repository;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.pipeline.Note;
import kerf.host.pipeline.PipelineOptions;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.ScriptedDevice;
import kerf.host.plan.Candidate;
import kerf.host.plan.Conditions;
import kerf.host.plan.CostModel;
import kerf.host.plan.Goal;
import kerf.host.plan.PlanDevice;
import kerf.host.plan.Planner;
import kerf.host.plan.Restrictions;
import kerf.host.plan.Route;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real runs whose plan is changed under way: each picture has its row, once, in order and right.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecalibrationTest {
  private static final Model MODEL =
      new ModelLibrary(List.of())
          .find(Repository.resource("cli/tiny.onnx").toString())
          .load(Manifest.Pixels.DEFAULTS, null);
  private static final Segment NETWORK = Job.network(MODEL, 1);
  private static final double GROUP = 4e-3;
  private static final AdaptationPace FAST =
      new AdaptationPace(
          Duration.ofMillis(20),
          10,
          Duration.ofMillis(500),
          Duration.ofMillis(300),
          3,
          Duration.ofMillis(500));

  @TempDir private Path folder;
  private final Recorder recorder = new Recorder();

  /** Small ones, so that the devices do not wait for them. */
  private List<InputEntry> pictures(int count) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(i, i, 0xFFFFFF - 1000 * i);
      Path path = folder.resolve(i + ".png");
      ImageIO.write(picture, "png", path.toFile());
      paths.add(path);
    }
    return Collections.nCopies(count, paths).stream()
        .flatMap(List::stream)
        .limit(count)
        .<InputEntry>map(InputEntry.Found::new)
        .toList();
  }

  /** a cannot run the last group and b not the first, so that every plan has both. */
  private static Conditions conditions() {
    List<String> groups = CostModel.groups(NETWORK).stream().map(g -> g.name()).toList();
    Map<String, Map<String, Double>> seconds = new LinkedHashMap<>();
    seconds.put("a", times(groups.subList(0, groups.size() - 1)));
    seconds.put("b", times(groups.subList(1, groups.size())));
    return Conditions.undisturbed(
        CostModel.of(NETWORK, List.of(PlanDevice.local("a"), PlanDevice.local("b")), seconds));
  }

  private static Map<String, Double> times(List<String> groups) {
    return groups.stream().collect(Collectors.toMap(g -> g, _ -> GROUP));
  }

  private static Candidate plan(Conditions conditions, long left, Set<String> retired) {
    assertThat(retired).isEmpty();
    return Planner.plan(conditions, Restrictions.NONE, new Goal.Throughput(left)).chosen();
  }

  private List<String> rows(int pictures, boolean adapt, PacedDevice... devices)
      throws IOException {
    Map<String, Device> byId = new LinkedHashMap<>();
    Stream.of(devices).forEach(d -> byId.put(d.id(), d));
    Path rows = folder.resolve(adapt + ".jsonl");
    List<Route> routes = plan(conditions(), pictures, Set.of()).routes();
    try (Job job =
        new Job(
            MODEL,
            byId,
            routes,
            pictures(pictures),
            new ImageDecoder(),
            new BatchOptions(rows, false, 1, 2, 0, 5, true, _ -> {}),
            PipelineOptions.defaults(_ -> {}),
            recorder)) {
      assertThat(job.pictures()).isEqualTo(pictures);
      Recalibration adapting =
          new Recalibration(
              RecalibrationTest::plan,
              conditions(),
              routes,
              job.pictures(),
              recorder,
              FAST,
              System::nanoTime,
              task -> Thread.ofPlatform().daemon().start(task));
      job.run(
          adapting, () -> ScriptedDevice.sound("reference"), adapt ? adapting : Adaptation.NONE);
    }
    // But for the devices, which change.
    return Files.readAllLines(rows).stream()
        .map(l -> l.replaceAll("\"device\":\"[^\"]*\"", ""))
        .toList();
  }

  private List<String> notes() {
    return recorder.notes().stream().map(Note::sentence).toList();
  }

  @Test
  void workMovesAwayFromADeviceThatSlowsDownUnderWay() throws IOException {
    int pictures = 300;
    PacedDevice b = new PacedDevice("b", run -> run < 80 ? GROUP : 4 * GROUP);
    List<String> adapted = rows(pictures, true, new PacedDevice("a", _ -> GROUP), b);
    assertThat(notes())
        .anyMatch(n -> n.startsWith("drifted: b takes ") && n.contains("re-planned"));
    List<String> fixed =
        rows(pictures, false, new PacedDevice("a", _ -> 0), new PacedDevice("b", _ -> 0));
    assertThat(adapted).hasSize(pictures).containsExactlyElementsOf(fixed);
  }

  @Test
  void aWrongProfileIsCorrectedOnce() throws IOException {
    int pictures = 200;
    List<String> adapted =
        rows(
            pictures, true, new PacedDevice("a", _ -> GROUP), new PacedDevice("b", _ -> 3 * GROUP));
    assertThat(notes().getFirst()).startsWith("calibrated: a takes 1.").contains("re-planned");
    assertThat(notes().get(1)).startsWith("confirmed: ");
    List<String> fixed =
        rows(pictures, false, new PacedDevice("a", _ -> 0), new PacedDevice("b", _ -> 0));
    assertThat(adapted).hasSize(pictures).containsExactlyElementsOf(fixed);
  }

  @Test
  void whatGoesWrongInALookEndsTheRun() {
    Recalibration adapting =
        new Recalibration(
            (_, _, _) -> {
              throw new IllegalStateException("a fault of ours");
            },
            conditions(),
            plan(conditions(), 10, Set.of()).routes(),
            10,
            recorder,
            new AdaptationPace(Duration.ZERO, 0, Duration.ZERO, Duration.ZERO, 1, Duration.ZERO),
            System::nanoTime,
            Runnable::run);
    PlanWatch.Line broken =
        new PlanWatch.Line() {
          @Override
          public List<Route> routes() {
            throw new IllegalStateException("a fault of ours");
          }

          @Override
          public Set<String> retired() {
            return Set.of();
          }

          @Override
          public void switchTo(List<Route> routes) {}
        };
    adapting.step(broken);
    assertThatThrownBy(() -> adapting.step(broken)).hasMessage("a fault of ours");
  }
}
