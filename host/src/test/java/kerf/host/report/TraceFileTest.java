package kerf.host.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Perfetto is given. */
class TraceFileTest {
  private static final int BATCHES = 20;

  private static JsonNode trace(Recorder recorder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TraceFile(Runs.setting(), recorder).to(out);
    return JsonMapper.shared().readTree(out.toByteArray());
  }

  private static List<JsonNode> events(JsonNode trace, String kind) {
    List<JsonNode> events = new ArrayList<>();
    trace
        .path("traceEvents")
        .forEach(
            event -> {
              if (event.path("ph").asString().equals(kind)) {
                events.add(event);
              }
            });
    return events;
  }

  /** Names of tracks, or of processes, by number. */
  private static Map<Integer, String> names(JsonNode trace, String what, String number) {
    Map<Integer, String> names = new TreeMap<>();
    events(trace, "M").stream()
        .filter(e -> e.path("name").asString().equals(what))
        .forEach(e -> names.put(e.path(number).asInt(), e.path("args").path("name").asString()));
    return names;
  }

  @Test
  void everyBatchIsOnceInEveryStage() {
    JsonNode trace = trace(Runs.recorder(BATCHES));
    Map<Integer, String> tracks = names(trace, "thread_name", "tid");
    assertThat(tracks.values()).containsExactlyInAnyOrder("decode 0", "write", "0.0 x", "0.1 y");
    Map<String, List<Long>> batches =
        events(trace, "X").stream()
            .filter(e -> List.of("DECODE", "RUN", "WRITE").contains(e.path("name").asString()))
            .collect(
                Collectors.groupingBy(
                    e -> tracks.get(e.path("tid").asInt()),
                    Collectors.mapping(
                        e -> e.path("args").path("batch").asLong(), Collectors.toList())));
    assertThat(batches).hasSize(4);
    List<Long> all = LongStream.range(0, BATCHES).boxed().toList();
    batches.values().forEach(b -> assertThat(b).containsExactlyInAnyOrderElementsOf(all));
  }

  @Test
  void devicesAreProcesses() {
    JsonNode trace = trace(Runs.recorder(BATCHES));
    Map<Integer, String> processes = names(trace, "process_name", "pid");
    assertThat(processes.values()).hasSize(3).contains("host", "y: y");
    Map<Integer, String> tracks = names(trace, "thread_name", "tid");
    events(trace, "X").stream()
        .filter(e -> tracks.get(e.path("tid").asInt()).equals("0.1 y"))
        .forEach(e -> assertThat(processes.get(e.path("pid").asInt())).isEqualTo("y: y"));
  }

  @Test
  void timesAreMicrosecondsSinceTheFirstSpan() {
    JsonNode run =
        events(trace(Runs.recorder(BATCHES)), "X").stream()
            .filter(e -> e.path("name").asString().equals("RUN"))
            .findFirst()
            .orElseThrow();
    assertThat(run.path("ts").asDouble()).isEqualTo(2000);
    assertThat(run.path("dur").asDouble()).isEqualTo(2000);
  }

  /** An arrow's ends lie within the spans that it joins. */
  @Test
  void arrowsFollowEachBatch() {
    JsonNode trace = trace(Runs.recorder(BATCHES));
    for (String end : List.of("s", "f")) {
      assertThat(events(trace, end))
          .extracting(e -> e.path("id").asLong())
          .containsExactlyInAnyOrderElementsOf(LongStream.range(0, BATCHES).boxed().toList());
    }
    assertThat(events(trace, "t")).hasSize(2 * BATCHES);
    List<JsonNode> spans = events(trace, "X");
    for (JsonNode step : events(trace, "t")) {
      double at = step.path("ts").asDouble();
      assertThat(spans)
          .anyMatch(
              s ->
                  s.path("tid").asInt() == step.path("tid").asInt()
                      && s.path("name").asString().equals("RUN")
                      && s.path("args").path("batch").asLong() == step.path("id").asLong()
                      && s.path("ts").asDouble() <= at
                      && at <= s.path("ts").asDouble() + s.path("dur").asDouble());
    }
  }

  @Test
  void incidentsAreInstants() {
    Recorder recorder = Runs.recorder(BATCHES);
    Runs.fail(recorder);
    assertThat(events(trace(recorder), "i"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.path("name").asString()).isEqualTo("x failed");
              assertThat(e.path("ts").asDouble()).isEqualTo(35_000);
              assertThat(e.path("args").path("reason").asString()).startsWith("driver said <");
            });
  }

  /** The device computes the next batch while its thread is blocked: one track cannot show both. */
  @Test
  void whatOverlapsHasTwoTracks() {
    Recorder recorder = new Recorder();
    recorder.add(new Span(Phase.RUN, "0.0 x", "x", 0, 0, 10));
    recorder.add(new Span(Phase.BLOCKED, "0.0 x", "x", 0, 10, 25));
    recorder.add(new Span(Phase.RUN, "0.0 x", "x", 1, 10, 20));
    JsonNode trace = trace(recorder);
    assertThat(names(trace, "thread_name", "tid").values())
        .containsExactlyInAnyOrder("0.0 x", "0.0 x, blocked");
  }

  @Test
  void saysWhenSpansWereCutOff() {
    Recorder recorder = Runs.recorder(BATCHES);
    assertThat(trace(recorder).path("otherData").path("cutOff").asBoolean()).isFalse();
    for (int i = 0; i < 100_000; i++) {
      recorder.add(new Span(Phase.WRITE, "write", "", i, 0, 1));
    }
    JsonNode trace = trace(recorder);
    assertThat(trace.path("otherData").path("cutOff").asBoolean()).isTrue();
    assertThat(trace.path("otherData").path("spans").asLong()).isEqualTo(100_000 + 7 * BATCHES);
    assertThat(events(trace, "i"))
        .singleElement()
        .extracting(e -> e.path("name").asString())
        .isEqualTo("only the first 100000 spans were kept");
  }
}
