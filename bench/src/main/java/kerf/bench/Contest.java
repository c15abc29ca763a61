package kerf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.host.batch.Adaptation;
import kerf.host.batch.BatchOptions;
import kerf.host.batch.BatchResult;
import kerf.host.batch.Job;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.pipeline.PipelineOptions;
import kerf.host.pipeline.Recorder;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.models.KerfException;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.packages.Model;

/**
 * Runs choices in turns, each as {@code kerf run} would: decoding threads, queues, rows.
 *
 * @param model the network
 * @param devices that choices use
 * @param entries pictures, in the order of the rows
 * @param batch pictures that are computed as one
 * @param decoders threads that decode
 * @param listener hears how far it is
 */
record Contest(
    Model model,
    DeviceSet devices,
    List<InputEntry> entries,
    int batch,
    int decoders,
    DeviceListener listener) {
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  /** A round to warm up takes one in so many of the pictures. */
  private static final int WARMING = 4;

  /** Copies the list. */
  Contest {
    entries = List.copyOf(entries);
  }

  /**
   * Runs.
   *
   * @param choices at least one
   * @param rounds in each of which every choice runs once; a short round before them does not count
   * @param reference what the answers are held against
   * @param checked pictures that the reference computes
   * @param answers takes all rows
   * @throws KerfException when a device fails, an answer is wrong, or a picture cannot be read
   */
  List<Score> run(
      List<Choice> choices, int rounds, Device reference, int checked, Answers answers) {
    List<Score> scores = choices.stream().map(Score::new).toList();
    Path rows = temporary();
    try {
      if (checked > 0) {
        check(reference, checked, rows, answers);
      }
      List<InputEntry> few = entries.subList(0, warming());
      for (Choice choice : choices) {
        job(byId(), choice.plan().routes(), few, rows, true);
        answers.take(choice.name(), rows);
      }
      for (int round = 0; round < rounds; round++) {
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
          // Whoever comes behind a heavy one finds a warmer machine: take turns at that too.
          Score score = scores.get((i + round) % scores.size());
          BatchResult result = job(byId(), score.choice().plan().routes(), entries, rows, false);
          score.add(result.rate(), devices.verdict());
          answers.take(score.choice().name(), rows);
          reached.add(String.format(Locale.ROOT, "%s %.2f", score.choice().name(), result.rate()));
        }
        listener.note(
            "round %d of %d: %s".formatted(round + 1, rounds, String.join(", ", reached)));
      }
    } finally {
      FirstRow.empty(rows.getParent());
      delete(rows.getParent());
    }
    return scores;
  }

  private int warming() {
    return Math.min(entries.size(), Math.max(2 * batch, entries.size() / WARMING));
  }

  private void check(Device reference, int checked, Path rows, Answers answers) {
    List<InputEntry> few = entries.stream().distinct().limit(checked).toList();
    listener.note("computing %d pictures on the reference".formatted(few.size()));
    job(Map.of(reference.id(), reference), List.of(whole(reference.id())), few, rows, true);
    answers.take(reference.id(), rows);
  }

  private Route whole(String device) {
    List<String> groups =
        Job.network(model, batch).graph().nodes().stream()
            .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
            .map(Node::name)
            .toList();
    Stage stage = new Stage(device, groups, 0, 0, 0, List.of(), List.of(), 0, "the whole network");
    return new Route(List.of(stage), 1);
  }

  private Map<String, Device> byId() {
    Map<String, Device> byId = new LinkedHashMap<>();
    devices.devices().forEach(d -> byId.put(d.id(), d));
    return byId;
  }

  private BatchResult job(
      Map<String, Device> on,
      List<Route> routes,
      List<InputEntry> pictures,
      Path rows,
      boolean scores) {
    delete(rows);
    // Stages are compiled and warmed up before the first picture is decoded.
    AtomicBoolean begun = new AtomicBoolean();
    BatchOptions options =
        new BatchOptions(
            rows,
            false,
            batch,
            decoders,
            0,
            5,
            scores,
            _ -> {
              if (begun.compareAndSet(false, true)) {
                devices.begin();
              }
            });
    PipelineOptions piping =
        new PipelineOptions(DEADLINE, PipelineOptions.Fallback.ERROR, listener);
    try (Job job =
        new Job(model, on, routes, pictures, new ImageDecoder(), options, piping, new Recorder())) {
      return job.run(
          retired -> {
            throw new KerfException("a benchmark does not go on without " + retired);
          },
          () -> {
            throw new KerfException("a benchmark makes no spot checks");
          },
          Adaptation.NONE);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("kerf-schedule").resolve("rows.jsonl");
    } catch (IOException e) {
      throw new KerfException("there is no room for rows: " + e.getMessage(), e);
    }
  }

  private static void delete(Path rows) {
    try {
      Files.deleteIfExists(rows);
    } catch (IOException e) {
      throw new KerfException(rows + " cannot be deleted: " + e.getMessage(), e);
    }
  }

  /** The work list, again and again. */
  static List<InputEntry> repeated(List<InputEntry> found, int pictures) {
    return IntStream.range(0, pictures).mapToObj(i -> found.get(i % found.size())).toList();
  }
}
