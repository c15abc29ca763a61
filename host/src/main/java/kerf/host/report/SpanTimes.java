package kerf.host.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Span;

/** What single spans tell beyond their sums. */
final class SpanTimes {
  private static final double MILLION = 1e6;

  private final Map<String, List<Long>> work = new HashMap<>();
  private final Map<String, List<Long>> queued = new HashMap<>();

  private SpanTimes() {}

  static SpanTimes of(List<Span> spans) {
    SpanTimes times = new SpanTimes();
    Map<Long, List<Span>> byBatch = new HashMap<>();
    for (Span span : spans) {
      if (span.phase() == Phase.WAIT) {
        continue;
      }
      if (span.phase() != Phase.BLOCKED) {
        times.work.computeIfAbsent(span.thread(), _ -> new ArrayList<>()).add(span.nanoseconds());
      }
      byBatch.computeIfAbsent(span.batch(), _ -> new ArrayList<>()).add(span);
    }
    byBatch.values().forEach(times::queue);
    return times;
  }

  /** A batch waits from the end of what came before until its stage takes it up. */
  private void queue(List<Span> batch) {
    batch.sort(Comparator.comparingLong(Span::startNanos).thenComparingLong(Span::endNanos));
    for (int i = 1; i < batch.size(); i++) {
      Span span = batch.get(i);
      Span before = batch.get(i - 1);
      if (span.phase() == Phase.RUN && !before.thread().equals(span.thread())) {
        queued
            .computeIfAbsent(span.thread(), _ -> new ArrayList<>())
            .add(Math.max(0, span.startNanos() - before.endNanos()));
      }
    }
  }

  /** The median of a thread's work on a batch, in milliseconds; null when no span was kept. */
  Double medianMillis(String thread) {
    List<Long> sorted = work.getOrDefault(thread, List.of()).stream().sorted().toList();
    int n = sorted.size();
    return n == 0
        ? null
        : Double.valueOf((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0 / MILLION);
  }

  /** Mean milliseconds that batches waited in front of a stage; null where none was seen. */
  Double queueMillis(String thread) {
    List<Long> waits = queued.get(thread);
    return waits == null
        ? null
        : Double.valueOf(
            waits.stream().mapToLong(Long::longValue).average().orElseThrow() / MILLION);
  }
}
