package kerf.host.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.host.plan.Stage;

/**
 * What happened in a run. Thread-safe. Sums are kept of everything; single spans of the first
 * hundred thousand only, so that a run of any length fits.
 */
public final class Recorder {
  /** Some 10 MB. */
  private static final int MOST_SPANS = 100_000;

  /** Some seconds of a fast run. */
  private static final int MOST_LATEST = 8_192;

  private final List<Span> spans = new ArrayList<>();

  /**
   * The latest, of whatever is not waiting or writing; what is measured under way rests on them.
   */
  private final Deque<Span> latest = new ArrayDeque<>();

  private final List<Note> notes = new ArrayList<>();
  private final List<Incident> incidents = new ArrayList<>();
  private final Map<String, Map<Phase, Total>> totals = new LinkedHashMap<>();
  private final Map<String, Stage> stages = new LinkedHashMap<>();

  /**
   * Everything a thread did in a phase.
   *
   * @param count of spans
   * @param nanoseconds their sum
   */
  public record Total(long count, long nanoseconds) {
    Total plus(long more) {
      return new Total(count + 1, nanoseconds + more);
    }
  }

  /**
   * Keeps what a thread is to run.
   *
   * @param wanted name of the thread
   * @return its name in spans: the same, or where a plan before had another stage of that name, one
   *     that nobody has
   */
  public synchronized String thread(String wanted, Stage stage) {
    String name = wanted;
    for (int plan = 2; !stage.equals(stages.getOrDefault(name, stage)); plan++) {
      name = wanted + Span.PLAN + plan;
    }
    stages.put(name, stage);
    return name;
  }

  /** What each thread of a stage ran. */
  public synchronized Map<String, Stage> stages() {
    return new LinkedHashMap<>(stages);
  }

  /** Keeps a span. */
  public synchronized void add(Span span) {
    totals
        .computeIfAbsent(span.thread(), _ -> new EnumMap<>(Phase.class))
        .merge(
            span.phase(),
            new Total(1, span.nanoseconds()),
            (old, one) -> old.plus(one.nanoseconds()));
    if (spans.size() < MOST_SPANS) {
      spans.add(span);
    }
    if (span.phase() != Phase.WAIT && span.phase() != Phase.WRITE) {
      if (latest.size() == MOST_LATEST) {
        latest.removeFirst();
      }
      latest.addLast(span);
    }
  }

  /** Keeps an incident. */
  public synchronized void add(Incident incident) {
    incidents.add(incident);
  }

  /** Keeps a note. */
  public synchronized void add(Note note) {
    notes.add(note);
  }

  /** All notes. */
  public synchronized List<Note> notes() {
    return List.copyOf(notes);
  }

  /**
   * What was decoded, run and blocked of late, in the order in which it ended; at most the last
   * eight thousand spans.
   *
   * @param nanos spans that began earlier are left out
   */
  public synchronized List<Span> since(long nanos) {
    return latest.stream().filter(span -> span.startNanos() - nanos >= 0).toList();
  }

  /** The first spans, in the order in which they ended. */
  public synchronized List<Span> spans() {
    return List.copyOf(spans);
  }

  /** All incidents. */
  public synchronized List<Incident> incidents() {
    return List.copyOf(incidents);
  }

  /** By thread and phase, all that there was. */
  public synchronized Map<String, Map<Phase, Total>> totals() {
    Map<String, Map<Phase, Total>> copy = new LinkedHashMap<>();
    totals.forEach((thread, phases) -> copy.put(thread, Map.copyOf(phases)));
    return copy;
  }
}
