package kerf.host.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.accel.reference.ReferenceBackend;
import kerf.host.pipeline.ScriptedDevice.Fault;
import kerf.host.plan.Route;
import kerf.models.DeviceException;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever fails, every batch comes out, once and right. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipelineTest {
  private static final int BATCHES = 60;
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final Segment NETWORK = network();

  /** Every group adds a border of its own; {@code d} reads {@code c} and {@code a}. */
  private static Segment network() {
    Shape shape = Shape.nhwc(1, 2, 2, 1);
    List<Node> nodes =
        List.of(
            Node.of("in", new Op.Input(shape)),
            Node.of("a", border(1), "in"),
            Node.of("b", border(2), "a"),
            Node.of("c", border(3), "b"),
            Node.of("e", border(4), "a"),
            Node.of("f", border(5), "e"),
            Node.of("d", new Op.Concat(3), "c", "f"));
    return Segment.of(new Graph("borders", nodes, List.of("d")), shape);
  }

  private static Op border(int value) {
    return new Op.Pad(List.of(0, 1, 1, 0), List.of(0, 1, 1, 0), value);
  }

  private static Route route(String... stages) {
    return new Route(
        Stream.of(stages)
            .map(
                s -> {
                  String[] parts = s.split("=", -1);
                  return TestStages.stage(parts[0], List.of(parts[1].split(",", -1)));
                })
            .toList(),
        1);
  }

  private static Route whole(String device) {
    return route(device + "=a,b,c,e,f,d");
  }

  private static Tensor input(long number) {
    float[] values = new float[4];
    for (int i = 0; i < values.length; i++) {
      values[i] = 10 * number + i;
    }
    return new Tensor(Shape.nhwc(1, 2, 2, 1), values);
  }

  private static float[] right(long number) {
    try (Program program =
        new ReferenceBackend()
            .devices(DeviceOptions.defaults())
            .getFirst()
            .compile(NETWORK, Precision.FLOAT32)) {
      return program.run(List.of(input(number))).getFirst().data();
    }
  }

  /** What came out, by number, and who stayed. */
  private record Outcome(Map<Long, float[]> outputs, Recorder recorder, Pipeline pipeline) {
    void isComplete() {
      assertThat(outputs.keySet())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, BATCHES).mapToObj(Long::valueOf).toList());
      outputs.forEach((number, data) -> assertThat(data).isEqualTo(right(number)));
    }

    List<Incident.Kind> kinds() {
      return recorder.incidents().stream().map(Incident::kind).toList();
    }
  }

  private static Outcome run(List<Route> routes, Replanner replanner, ScriptedDevice... devices) {
    return run(routes, replanner, PipelineOptions.Fallback.WARN, devices);
  }

  private static Outcome run(
      List<Route> routes,
      Replanner replanner,
      PipelineOptions.Fallback fallback,
      ScriptedDevice... devices) {
    Map<String, Device> byId = new LinkedHashMap<>();
    for (ScriptedDevice device : devices) {
      byId.put(device.id(), device);
    }
    List<Batch> out = Collections.synchronizedList(new ArrayList<>());
    Recorder recorder = new Recorder();
    PipelineOptions options = new PipelineOptions(DEADLINE, fallback, _ -> {});
    try (Pipeline pipeline =
        new Pipeline(NETWORK, byId, routes, replanner, options, recorder, out::add)) {
      for (long number = 0; number < BATCHES; number++) {
        pipeline.submit(new Batch(number, List.of(input(number))));
      }
      pipeline.drain();
      Map<Long, float[]> outputs =
          out.stream().collect(Collectors.toMap(Batch::number, b -> b.outputs().getFirst().data()));
      return new Outcome(outputs, recorder, pipeline);
    }
  }

  private static Replanner none() {
    return retired -> {
      throw new KerfException("nothing goes without " + retired);
    };
  }

  @Test
  void stagesPassValuesOn() {
    Outcome outcome =
        run(
            List.of(route("x=a,b", "y=e,c", "x=f,d")),
            none(),
            ScriptedDevice.sound("x"),
            ScriptedDevice.sound("y"));
    outcome.isComplete();
    assertThat(outcome.recorder().totals().keySet()).contains("0.0 x", "0.1 y", "0.2 x");
    assertThat(outcome.recorder().totals().get("0.1 y").get(Phase.RUN).count()).isEqualTo(BATCHES);
  }

  @Test
  void routesShareTheBatches() {
    ScriptedDevice x = ScriptedDevice.sound("x");
    ScriptedDevice y = ScriptedDevice.sound("y");
    run(List.of(whole("x"), route("y=a,e,f", "y=b,c,d")), none(), x, y).isComplete();
    // Two warm-ups a program.
    assertThat(x.runs() - 2 + (y.runs() - 4) / 2).isEqualTo(BATCHES);
  }

  @ParameterizedTest
  @CsvSource({"THROWS, 3", "THROWS, 20", "HANGS, 3", "HANGS, 17", "NEVER_COMPILES, 0", "THROWS, 1"})
  void theOthersGoOn(Fault fault, int at) {
    for (String bad : List.of("x", "y", "z")) {
      ScriptedDevice[] devices =
          Stream.of("x", "y", "z")
              .map(
                  id ->
                      id.equals(bad) ? new ScriptedDevice(id, fault, at) : ScriptedDevice.sound(id))
              .toArray(ScriptedDevice[]::new);
      Outcome outcome =
          run(
              List.of(route("x=a,b", "y=c,e", "z=f,d")),
              retired -> {
                List<String> left =
                    Stream.of("x", "y", "z").filter(id -> !retired.contains(id)).toList();
                return List.of(route(left.get(0) + "=a,b", left.get(1) + "=c,e,f,d"));
              },
              devices);
      outcome.isComplete();
      assertThat(outcome.pipeline().retired().keySet()).containsExactly(bad);
      assertThat(outcome.kinds())
          .containsExactly(fault == Fault.HANGS ? Incident.Kind.LATE : Incident.Kind.FAILED);
      Stream.of(devices).forEach(ScriptedDevice::release);
    }
  }

  @Test
  void whatStandsAtACutOfTheOldPlanIsNotComputedAgain() {
    ScriptedDevice x = ScriptedDevice.sound("x");
    ScriptedDevice y = new ScriptedDevice("y", Fault.THROWS, 10);
    ScriptedDevice z = ScriptedDevice.sound("z");
    Outcome outcome =
        run(
            List.of(route("x=a,b", "y=c,e,f,d")),
            _ -> List.of(route("x=a,b", "z=c,e,f,d")),
            x,
            y,
            z);
    outcome.isComplete();
    // The first stage saw every batch once, and two warm-ups for each of two programs.
    assertThat(x.runs()).isEqualTo(BATCHES + 4);
  }

  @Test
  void oneThatFailsAfterTheOtherIsRetiredToo() {
    Outcome outcome =
        run(
            List.of(whole("x"), whole("y"), whole("z")),
            retired ->
                Stream.of("x", "y", "z")
                    .filter(id -> !retired.contains(id))
                    .map(PipelineTest::whole)
                    .toList(),
            new ScriptedDevice("x", Fault.THROWS, 5),
            new ScriptedDevice("y", Fault.HANGS, 9),
            ScriptedDevice.sound("z"));
    outcome.isComplete();
    assertThat(outcome.pipeline().retired().keySet()).containsExactlyInAnyOrder("x", "y");
  }

  @Test
  void oneThatHangsBeforeTheNextPlanRunsIsRetiredToo() {
    ScriptedDevice y = new ScriptedDevice("y", Fault.HANGS, 3);
    Outcome outcome =
        run(
            List.of(route("x=a", "x=b", "x=c,e,f,d")),
            retired -> List.of(whole(retired.contains("y") ? "z" : "y")),
            // All of what is under way is more than the entry of the next plan holds.
            new ScriptedDevice("x", Fault.THROWS, 12),
            y,
            ScriptedDevice.sound("z"));
    outcome.isComplete();
    assertThat(outcome.pipeline().retired().keySet()).containsExactly("x", "y");
    y.release();
  }

  @Test
  void theEndDoesNotWaitForOneThatHangs() {
    ScriptedDevice x = new ScriptedDevice("x", Fault.HANGS, 3);
    Pipeline pipeline =
        new Pipeline(
            NETWORK,
            Map.of("x", x),
            List.of(whole("x")),
            none(),
            new PipelineOptions(DEADLINE, PipelineOptions.Fallback.WARN, _ -> {}),
            new Recorder(),
            _ -> {});
    pipeline.submit(new Batch(0, List.of(input(0))));
    while (x.runs() < 3) {
      Thread.onSpinWait();
    }
    long start = System.nanoTime();
    pipeline.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.multipliedBy(3));
    x.release();
  }

  @Test
  void nothingOfADeviceThatHangsIsClosed() {
    // The first batch's first stage hangs; that of the last one has nothing to do, and no end.
    ScriptedDevice y = new ScriptedDevice("y", Fault.HANGS, 5);
    Outcome outcome =
        run(
            List.of(route("y=a,b", "x=e,c", "y=f,d")),
            _ -> List.of(whole("x")),
            ScriptedDevice.sound("x"),
            y);
    outcome.isComplete();
    assertThat(outcome.kinds()).containsExactly(Incident.Kind.LATE);
    assertThat(Hanging.any()).isTrue();
    y.release();
  }

  @Test
  void oneThatDoesNotComeBackFromCompilingIsRetired() {
    ScriptedDevice y = new ScriptedDevice("y", Fault.HANGS_COMPILING, 0);
    Outcome outcome =
        run(
            List.of(route("x=a,b", "y=c,e,f,d")),
            _ -> List.of(whole("x")),
            ScriptedDevice.sound("x"),
            y);
    outcome.isComplete();
    assertThat(outcome.recorder().incidents().getFirst().reason())
        .isEqualTo("device y did not finish compiling its stage within 10.0 s");
    y.release();
  }

  @Test
  void theLastFailureEndsTheRun() {
    assertThatThrownBy(
            () -> run(List.of(whole("x")), none(), new ScriptedDevice("x", Fault.THROWS, 9)))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("device x failed by order")
        .hasMessageContaining("the rest cannot go on");
  }

  @Test
  void nobodyGoesOnWhereThatIsForbidden() {
    assertThatThrownBy(
            () ->
                run(
                    List.of(whole("x")),
                    _ -> List.of(whole("y")),
                    PipelineOptions.Fallback.ERROR,
                    new ScriptedDevice("x", Fault.THROWS, 9),
                    ScriptedDevice.sound("y")))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("--fallback error");
  }

  @Test
  void aPlanIsChangedUnderWay() {
    List<Batch> out = Collections.synchronizedList(new ArrayList<>());
    ScriptedDevice x = ScriptedDevice.sound("x");
    ScriptedDevice y = ScriptedDevice.sound("y");
    try (Pipeline pipeline =
        new Pipeline(
            NETWORK,
            Map.of("x", x, "y", y),
            List.of(whole("x")),
            none(),
            PipelineOptions.defaults(_ -> {}),
            new Recorder(),
            out::add)) {
      for (long number = 0; number < BATCHES; number++) {
        if (number == BATCHES / 2) {
          pipeline.switchTo(List.of(route("y=a,b,e", "x=c,f,d")));
        }
        pipeline.submit(new Batch(number, List.of(input(number))));
      }
      pipeline.drain();
    }
    assertThat(out.stream().map(Batch::number).sorted().toList())
        .hasSize(BATCHES)
        .doesNotHaveDuplicates();
    out.forEach(b -> assertThat(b.outputs().getFirst().data()).isEqualTo(right(b.number())));
    assertThat(y.runs()).isGreaterThan(BATCHES / 4);
  }

  @Test
  void whatAWrongDeviceHadAHandInStartsAgain() {
    List<Batch> out = Collections.synchronizedList(new ArrayList<>());
    ScriptedDevice x = new ScriptedDevice("x", Fault.CORRUPTS, 0);
    ScriptedDevice y = new ScriptedDevice("y", Fault.HANGS, 6);
    try (Pipeline pipeline =
        new Pipeline(
            NETWORK,
            Map.of("x", x, "y", y, "z", ScriptedDevice.sound("z")),
            List.of(route("x=a,b", "y=c,e,f,d")),
            retired -> {
              assertThat(retired).isEqualTo(Set.of("x"));
              return List.of(whole("z"));
            },
            PipelineOptions.defaults(_ -> {}),
            new Recorder(),
            out::add)) {
      for (long number = 0; number < 4; number++) {
        pipeline.submit(new Batch(number, List.of(input(number))));
      }
      Thread.ofPlatform()
          .start(
              () -> {
                y.release();
              });
      pipeline.retire(
          new Incident("x", Incident.Kind.WRONG, "x is wrong", "retired", 0, System.nanoTime()));
      pipeline.drain();
    }
    List<Batch> again = out.stream().filter(b -> b.ran().containsKey("z")).toList();
    assertThat(again).allSatisfy(b -> assertThat(b.ran().keySet()).containsExactly("z"));
    again.forEach(b -> assertThat(b.outputs().getFirst().data()).isEqualTo(right(b.number())));
    assertThat(out).hasSize(4);
  }
}
