package kerf.host.report;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kerf.host.output.OutputFile;
import kerf.host.pipeline.Incident;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Span;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A run as trace events in JSON, which Perfetto and Chrome open: a track for each thread, arrows
 * that follow each batch, and incidents. Times are microseconds since the first span. The format is
 * described in "Trace Event Format" of the Chromium project.
 */
public final class TraceFile {
  private static final double MICRO = 1e-3;
  private static final JsonFactory JSON = new JsonFactory();

  private final RunSetting setting;
  private final Recorder recorder;
  private final List<Span> spans;
  private final TraceTracks tracks;
  private final long begin;

  /**
   * @param recorder of a run that ended
   */
  public TraceFile(RunSetting setting, Recorder recorder) {
    this.setting = setting;
    this.recorder = recorder;
    this.spans = recorder.spans();
    this.tracks = new TraceTracks(spans, recorder.incidents());
    this.begin = RunReport.begin(spans);
  }

  /**
   * Writes the trace.
   *
   * @throws kerf.models.KerfException when the file cannot be written
   */
  public void write(Path file) {
    OutputFile.write(file, this::to);
  }

  /** Writes the trace. */
  void to(OutputStream out) {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("displayTimeUnit", "ms");
      metadata(json);
      json.writeArrayPropertyStart("traceEvents");
      names(json);
      spans.forEach(span -> span(json, span));
      batches().values().forEach(steps -> flow(json, steps));
      recorder.incidents().forEach(incident -> incident(json, incident));
      if (isCut()) {
        cut(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private boolean isCut() {
    return RunReport.count(recorder) > spans.size();
  }

  private void metadata(JsonGenerator json) {
    json.writeObjectPropertyStart("otherData");
    json.writeStringProperty("network", setting.network());
    json.writeNumberProperty("batch", setting.batch());
    json.writeStringProperty("machine", setting.machine());
    json.writeStringProperty("acted", setting.acted());
    json.writeStringProperty("date", setting.date());
    json.writeNumberProperty("spans", RunReport.count(recorder));
    json.writeNumberProperty("spansKept", spans.size());
    json.writeBooleanProperty("cutOff", isCut());
    json.writeEndObject();
  }

  private void names(JsonGenerator json) {
    tracks
        .processes()
        .forEach(
            (device, process) -> {
              String name = setting.devices().get(device);
              named(json, "process_name", process, 0, device + (name == null ? "" : ": " + name));
            });
    for (TraceTracks.Track track : tracks.all()) {
      named(json, "thread_name", track.process(), track.thread(), track.name());
    }
  }

  private static void named(JsonGenerator json, String what, int process, int thread, String name) {
    json.writeStartObject();
    json.writeStringProperty("name", what);
    json.writeStringProperty("ph", "M");
    json.writeNumberProperty("pid", process);
    json.writeNumberProperty("tid", thread);
    json.writeObjectPropertyStart("args");
    json.writeStringProperty("name", name);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void span(JsonGenerator json, Span span) {
    head(json, span.phase().name(), "X", span.startNanos(), tracks.of(span));
    json.writeStringProperty("cat", "batch");
    json.writeNumberProperty("dur", MICRO * span.nanoseconds());
    json.writeObjectPropertyStart("args");
    json.writeNumberProperty("batch", span.batch());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void head(
      JsonGenerator json, String name, String kind, long nanos, TraceTracks.Track track) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("ph", kind);
    json.writeNumberProperty("ts", MICRO * (nanos - begin));
    json.writeNumberProperty("pid", track.process());
    json.writeNumberProperty("tid", track.thread());
  }

  /** What happened to each batch, in order, waiting aside. */
  private Map<Long, List<Span>> batches() {
    return spans.stream()
        .filter(s -> s.batch() >= 0 && s.phase() != Phase.WAIT && s.phase() != Phase.BLOCKED)
        .sorted(Comparator.comparingLong(Span::startNanos))
        .collect(Collectors.groupingBy(Span::batch, TreeMap::new, Collectors.toList()));
  }

  private void flow(JsonGenerator json, List<Span> steps) {
    for (int i = 0; i < steps.size() && steps.size() > 1; i++) {
      Span step = steps.get(i);
      String kind = i == 0 ? "s" : i == steps.size() - 1 ? "f" : "t";
      // An arrow binds to the span that it lies in.
      long middle = step.startNanos() + step.nanoseconds() / 2;
      head(json, "batch", kind, middle, tracks.of(step));
      json.writeStringProperty("cat", "flow");
      json.writeNumberProperty("id", step.batch());
      if (kind.equals("f")) {
        json.writeStringProperty("bp", "e");
      }
      json.writeEndObject();
    }
  }

  private void incident(JsonGenerator json, Incident incident) {
    int process = tracks.process(incident.device());
    String name = incident.device() + " " + incident.kind().name().toLowerCase(Locale.ROOT);
    head(json, name, "i", incident.nanos(), new TraceTracks.Track(process, 0, ""));
    json.writeStringProperty("s", "g");
    json.writeStringProperty("cat", "incident");
    json.writeObjectPropertyStart("args");
    json.writeStringProperty("reason", incident.reason());
    json.writeStringProperty("answer", incident.answer());
    json.writeNumberProperty("batch", incident.batch());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void cut(JsonGenerator json) {
    long end = spans.stream().mapToLong(Span::endNanos).max().orElse(begin);
    head(
        json,
        "only the first " + spans.size() + " spans were kept",
        "i",
        end,
        new TraceTracks.Track(1, 0, ""));
    json.writeStringProperty("s", "g");
    json.writeEndObject();
  }
}
