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
import java.util.concurrent.Executor;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
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
  private static final double GROUP = 0.1;
  @TempDir private Path folder;
  private final Recorder recorder = new Recorder();

  /** After each batch: groups of the first stage. */
  private final List<Integer> ran = new ArrayList<>();

  private int runs;

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

  /** Makes the adaptation of a run that begins with some routes. */
  private interface Adapting {
    Adaptation of(List<Route> routes);
  }

  private List<String> rows(int pictures, Adapting adapting) throws IOException {
    Map<String, Device> byId = new LinkedHashMap<>();
    Stream.of("a", "b").forEach(id -> byId.put(id, ScriptedDevice.sound(id)));
    Path rows = folder.resolve(runs++ + ".jsonl");
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
            new Recorder())) {
      assertThat(job.pictures()).isEqualTo(pictures);
      job.run(
          retired -> plan(conditions(), 1, retired).routes(),
          () -> ScriptedDevice.sound("reference"),
          adapting.of(routes));
    }
    // But for the devices, which change.
    return Files.readAllLines(rows).stream()
        .map(l -> l.replaceAll("\"device\":\"[^\"]*\"", ""))
        .toList();
  }

  private Recalibration recalibration(
      List<Route> routes, int pictures, AdaptationPace pace, LongSupplier clock, Executor worker) {
    return new Recalibration(
        RecalibrationTest::plan, conditions(), routes, pictures, recorder, pace, clock, worker);
  }

  /** A run on real threads whose stages are told to take times that are only counted. */
  private List<String> told(int pictures, IntToDoubleFunction slownessOfB) throws IOException {
    int[] batches = new int[1];
    return rows(
        pictures,
        routes -> {
          FakeLine line =
              new FakeLine(
                  recorder,
                  routes,
                  stage ->
                      GROUP
                          * stage.groups().size()
                          * (stage.device().equals("b")
                              ? slownessOfB.applyAsDouble(batches[0])
                              : 1));
          Recalibration adapting =
              recalibration(routes, pictures, AdaptationPace.DEFAULT, line::now, Runnable::run);
          return pipeline -> {
            if (!pipeline.routes().equals(line.routes())) {
              line.switchTo(pipeline.routes());
            }
            line.batch();
            batches[0]++;
            adapting.step(pipeline);
            ran.add(pipeline.routes().getFirst().stages().getFirst().groups().size());
          };
        });
  }

  private List<String> notes() {
    return recorder.notes().stream().map(Note::sentence).toList();
  }

  @Test
  void workMovesAwayFromADeviceThatSlowsDownUnderWay() throws IOException {
    int pictures = 300;
    List<String> fixed = rows(pictures, _ -> Adaptation.NONE);
    List<String> adapted = told(pictures, batch -> batch < 150 ? 1 : 4);
    assertThat(notes()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(notes().getFirst()).endsWith("kept: no other plan gains over 3 %");
    assertThat(notes().get(1)).startsWith("drifted: b takes 4.00 of what it took; re-planned: ");
    assertThat(ran.getLast()).as("groups of a").isGreaterThan(ran.getFirst());
    assertThat(adapted).hasSize(pictures).containsExactlyElementsOf(fixed);
  }

  @Test
  void aWrongProfileIsCorrectedOnce() throws IOException {
    int pictures = 120;
    List<String> fixed = rows(pictures, _ -> Adaptation.NONE);
    List<String> adapted = told(pictures, _ -> 3);
    assertThat(notes()).hasSize(2);
    assertThat(notes().getFirst())
        .startsWith("calibrated: a takes 1.00, b takes 3.00 of its profile; re-planned: ");
    assertThat(notes().getLast()).startsWith("confirmed: ");
    assertThat(adapted).hasSize(pictures).containsExactlyElementsOf(fixed);
  }

  /** The real clock and a thread of its own, looking all the time: whatever it decides. */
  @Test
  void rowsAreRightWhateverIsDecided() throws IOException {
    int pictures = 200;
    List<String> fixed = rows(pictures, _ -> Adaptation.NONE);
    AdaptationPace hasty =
        new AdaptationPace(
            Duration.ofMillis(1),
            5,
            Duration.ofMillis(10),
            Duration.ofMillis(10),
            1,
            Duration.ofMillis(10));
    List<String> adapted =
        rows(
            pictures,
            routes ->
                recalibration(
                    routes,
                    pictures,
                    hasty,
                    System::nanoTime,
                    task -> Thread.ofPlatform().daemon().start(task)));
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
