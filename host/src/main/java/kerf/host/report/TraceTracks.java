package kerf.host.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.host.pipeline.Incident;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Span;

/**
 * Where a trace shows what: the host and each device are processes, threads are tracks. A device
 * may compute the next batch while its thread is blocked; a thread with such spans has a second
 * track for them, since what lies on one track must nest.
 */
final class TraceTracks {
  private static final String HOST = "host";
  private static final String BLOCKED = ", blocked";

  private final Map<String, Integer> processes = new LinkedHashMap<>();
  private final Map<String, Track> tracks = new LinkedHashMap<>();
  private final Set<String> split = new HashSet<>();

  /**
   * A line of the trace.
   *
   * @param process its number
   * @param thread its number
   * @param name of the line
   */
  record Track(int process, int thread, String name) {}

  TraceTracks(List<Span> spans, List<Incident> incidents) {
    processes.put(HOST, 1);
    split.addAll(overlapping(spans));
    spans.stream()
        .sorted(Comparator.comparing(Span::device).thenComparing(Span::thread))
        .forEach(this::of);
    incidents.forEach(i -> process(i.device()));
  }

  /** Threads that are blocked while their device computes. */
  private static Set<String> overlapping(List<Span> spans) {
    Set<String> found = new HashSet<>();
    Map<String, List<Span>> byThread = spans.stream().collect(Collectors.groupingBy(Span::thread));
    byThread.forEach(
        (thread, own) -> {
          long end = Long.MIN_VALUE;
          for (Span span :
              own.stream().sorted(Comparator.comparingLong(Span::startNanos)).toList()) {
            if (span.startNanos() < end) {
              found.add(thread);
            }
            end = Math.max(end, span.endNanos());
          }
        });
    return found;
  }

  /** Number of a device's process, of the host's for an empty name. */
  int process(String device) {
    return processes.computeIfAbsent(device.isEmpty() ? HOST : device, _ -> processes.size() + 1);
  }

  /** The track of a span. */
  Track of(Span span) {
    boolean second = span.phase() == Phase.BLOCKED && split.contains(span.thread());
    String name = span.thread() + (second ? BLOCKED : "");
    int process = process(span.device());
    return tracks.computeIfAbsent(name, _ -> new Track(process, tracks.size() + 1, name));
  }

  Map<String, Integer> processes() {
    return processes;
  }

  List<Track> all() {
    return List.copyOf(tracks.values());
  }
}
