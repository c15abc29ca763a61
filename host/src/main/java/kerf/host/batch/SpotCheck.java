package kerf.host.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.pipeline.Deadline;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.host.verify.Tolerance;
import kerf.models.KerfException;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Computes loads once more on another device. Where two devices disagree the reference decides, and
 * then says which stages of the plan go wrong on true inputs. Used by one thread at a time.
 */
final class SpotCheck implements AutoCloseable {
  /**
   * Part of the standard deviation of a picture's scores: a hundred times what single precision and
   * Winograd's transforms move them (docs/verify.md), and far below what decides a class.
   */
  private static final double BOUND = 1e-2;

  private final Segment network;
  private final Map<String, Device> devices;
  private final Supplier<Device> reference;
  private final Decoding decoding;
  private final Duration deadline;
  private final Map<String, Optional<Program>> whole = new LinkedHashMap<>();

  SpotCheck(
      Segment network,
      Map<String, Device> devices,
      Supplier<Device> reference,
      Decoding decoding,
      Duration deadline) {
    this.network = network;
    this.devices = new LinkedHashMap<>(devices);
    this.reference = reference;
    this.decoding = decoding;
    this.deadline = deadline;
  }

  /**
   * Checks.
   *
   * @param routes of the plan that made it
   * @param retired devices that are not asked
   */
  Verdict check(Done done, List<Route> routes, Set<String> retired) {
    Tensor input = decoding.decode(done.load()).input();
    List<String> others = new ArrayList<>(devices.keySet());
    others.removeAll(retired);
    if (done.ran().size() == 1) {
      others.removeAll(done.ran().keySet());
    }
    // A device that had no hand in it says more than one that had.
    others.sort(Comparator.comparing(done.ran()::containsKey));
    for (String id : others) {
      Optional<Tensor> scores = computed(id, input);
      if (scores.isPresent()) {
        return agrees(done, scores.get())
            ? new Verdict.Confirmed(done)
            : judge(done, id, input, routes);
      }
    }
    return new Verdict.Unknown(done, "no other device can run the whole network");
  }

  private Optional<Tensor> computed(String id, Tensor input) {
    try {
      Optional<Program> program = whole.get(id);
      if (program == null) {
        whole.put(id, Optional.empty());
        program = Optional.of(compiled(id, network));
        whole.put(id, program);
      }
      return program.map(
          p ->
              Deadline.call(
                  p, id, "a spot check", deadline, () -> p.run(List.of(input)).getFirst()));
    } catch (KerfException _) {
      // A device that fails at a check is no witness; at its own stages it will be heard of.
      whole.put(id, Optional.empty());
      return Optional.empty();
    }
  }

  private Program compiled(String id, Segment segment) {
    return Deadline.call(
        id,
        "preparing a spot check",
        Deadline.ofPreparing(deadline),
        () -> devices.get(id).compile(segment, Precision.FLOAT32));
  }

  private static boolean agrees(Done done, Tensor scores) {
    int classes = scores.data().length / scores.shape().dim(0);
    for (int i = 0; i < done.scores().size(); i++) {
      if (done.pictures().get(i).error() == null
          && !agree(done.scores().get(i), 0, scores.data(), i * classes, classes)) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(float[] is, int isFrom, float[] want, int wantFrom, int count) {
    float[] wanted = Arrays.copyOfRange(want, wantFrom, wantFrom + count);
    double bound = BOUND * Math.max(deviation(wanted), 1e-6);
    for (int i = 0; i < count; i++) {
      float a = is[isFrom + i];
      boolean same =
          Float.isFinite(wanted[i]) ? Math.abs(a - wanted[i]) <= bound : !Float.isFinite(a);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static double deviation(float[] values) {
    return Tolerance.deviation(values);
  }

  private Verdict judge(Done done, String checker, Tensor input, List<Route> routes) {
    Map<String, Tensor> truth = truth(input, routes);
    Tensor scores = truth.get(network.graph().outputs().getFirst());
    if (agrees(done, scores)) {
      return new Verdict.CheckerWrong(
          done,
          checker,
          "%s contradicts %s on %s, and the reference agrees with the latter"
              .formatted(checker, done.devices(), what(done)));
    }
    List<String> guilty = guilty(done, truth, routes);
    String which = guilty.isEmpty() ? done.devices() : String.join(", ", guilty);
    return new Verdict.Contradicted(
        done,
        guilty,
        String.format(
            Locale.ROOT,
            "%s made of %s what %s and the reference contradict",
            which,
            what(done),
            checker));
  }

  private static String what(Done done) {
    return done.load().entries().getFirst().name();
  }

  /** The outputs, and all values at cuts, as the reference computes them. */
  private Map<String, Tensor> truth(Tensor input, List<Route> routes) {
    Set<String> names = new LinkedHashSet<>(network.graph().outputs());
    stages(routes).forEach((_, part) -> names.addAll(part.graph().outputs()));
    List<String> wanted = List.copyOf(names);
    Segment probed = Segment.of(network.graph().withOutputs(wanted), network.inputShapes());
    Map<String, Tensor> values = new LinkedHashMap<>();
    values.put(network.graph().inputs().getFirst().name(), input);
    try (Program program = reference.get().compile(probed, Precision.FLOAT32)) {
      List<Tensor> made = program.run(List.of(input));
      for (int i = 0; i < wanted.size(); i++) {
        values.put(wanted.get(i), made.get(i));
      }
    }
    return values;
  }

  private Map<Stage, Segment> stages(List<Route> routes) {
    Map<Stage, Segment> parts = new LinkedHashMap<>();
    routes.stream()
        .flatMap(r -> r.stages().stream())
        .forEach(s -> parts.put(s, network.part(new LinkedHashSet<>(s.groups()))));
    return parts;
  }

  /** Devices whose stage goes wrong on true inputs, or that were retired since. */
  private List<String> guilty(Done done, Map<String, Tensor> truth, List<Route> routes) {
    Map<Stage, Segment> stages = stages(routes);
    Set<String> guilty = new LinkedHashSet<>(done.ran().keySet());
    stages.keySet().forEach(s -> guilty.remove(s.device()));
    stages.forEach(
        (stage, part) -> {
          if (done.ran().containsKey(stage.device()) && isWrong(stage, part, truth)) {
            guilty.add(stage.device());
          }
        });
    return List.copyOf(guilty);
  }

  private boolean isWrong(Stage stage, Segment part, Map<String, Tensor> truth) {
    List<Tensor> in = part.graph().inputs().stream().map(Node::name).map(truth::get).toList();
    try {
      Program program = compiled(stage.device(), part);
      // One that hangs is not closed.
      List<Tensor> out =
          Deadline.call(program, stage.device(), "a spot check", deadline, () -> program.run(in));
      close(stage.device(), program);
      for (int i = 0; i < out.size(); i++) {
        float[] want = truth.get(part.graph().outputs().get(i)).data();
        if (!agree(out.get(i).data(), 0, want, 0, want.length)) {
          return true;
        }
      }
      return false;
    } catch (KerfException _) {
      return true;
    }
  }

  @Override
  public void close() {
    whole.forEach((id, program) -> program.ifPresent(p -> close(id, p)));
  }

  private void close(String id, Program program) {
    try {
      Deadline.close(program, id, deadline);
    } catch (KerfException _) {
      // Its device failed or hangs, and was spoken of.
    }
  }
}
