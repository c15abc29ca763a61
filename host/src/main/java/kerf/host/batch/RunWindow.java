package kerf.host.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Span;
import kerf.host.plan.HostLimits;
import kerf.host.plan.PlanDevice;
import kerf.host.plan.Pricing;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;

/**
 * What the stages of a plan took over some time.
 *
 * <p>A device that runs several stages does one thing at a time: a run took it from the end of its
 * run before, whichever stage that was of. A run during which its thread waited for the next stage
 * says nothing of its device.
 */
final class RunWindow {
  /** Fewer say nothing of a device. */
  private static final int LEAST = 3;

  /** Part of a run for which its thread may have waited. */
  private static final double BLOCKED = 0.01;

  private static final double WARMING = 0.05;
  private static final double NANO = 1e-9;

  private final List<Route> routes;
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private final Map<String, List<Span>> runs = new LinkedHashMap<>();
  private final Map<String, NavigableMap<Long, Span>> blocked = new LinkedHashMap<>();
  private final List<Span> decoding = new ArrayList<>();
  private long start = Long.MAX_VALUE;
  private long end = Long.MIN_VALUE;

  /**
   * @param spans of the time, in the order in which they ended
   * @param routes of the plan that ran
   * @param skip runs of each stage that do not count, because its code was not warm
   */
  RunWindow(List<Span> spans, List<Route> routes, int skip) {
    this.routes = routes;
    for (int r = 0; r < routes.size(); r++) {
      List<Stage> route = routes.get(r).stages();
      for (int s = 0; s < route.size(); s++) {
        String thread = Span.thread(r, s, route.get(s).device());
        stages.put(thread, route.get(s));
        runs.put(thread, new ArrayList<>());
        blocked.put(thread, new TreeMap<>());
      }
    }
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Span span : spans) {
      if (span.phase() == Phase.DECODE) {
        decoding.add(span);
      } else if (span.phase() == Phase.BLOCKED && stages.containsKey(span.line())) {
        blocked.get(span.line()).put(span.endNanos(), span);
      } else if (span.phase() == Phase.RUN
          && stages.containsKey(span.line())
          && seen.merge(span.line(), 1, Integer::sum) > skip) {
        runs.get(span.line()).add(span);
        start = Math.min(start, span.startNanos());
        end = Math.max(end, span.endNanos());
      }
    }
  }

  /** Seconds from the first run to the end of the last. */
  double seconds() {
    return end < start ? 0 : (end - start) * NANO;
  }

  /** Runs of the stage that has fewest. */
  int fewest() {
    return runs.values().stream().mapToInt(List::size).min().orElse(0);
  }

  /** Runs of the stage that has most. */
  int most() {
    return runs.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** Batches a second that came out, from the first to the last of them; 0 for fewer than two. */
  double rate() {
    List<Long> out = new ArrayList<>();
    for (int r = 0; r < routes.size(); r++) {
      List<Stage> route = routes.get(r).stages();
      runs.get(Span.thread(r, route.size() - 1, route.getLast().device()))
          .forEach(span -> out.add(span.endNanos()));
    }
    long first = out.stream().mapToLong(t -> t).min().orElse(0);
    long last = out.stream().mapToLong(t -> t).max().orElse(0);
    return last > first ? (out.size() - 1) / (NANO * (last - first)) : 0;
  }

  /**
   * True when some stage took over 5 % less in the later half of its runs than in the earlier one:
   * its code is still being compiled.
   */
  boolean isWarming() {
    return runs.values().stream()
        .filter(spans -> spans.size() >= 2 * LEAST)
        .anyMatch(
            spans -> {
              int middle = spans.size() / 2;
              double earlier =
                  median(spans.subList(0, middle).stream().map(RunWindow::seconds).toList());
              double later =
                  median(
                      spans.subList(middle, spans.size()).stream()
                          .map(RunWindow::seconds)
                          .toList());
              return later < (1 - WARMING) * earlier;
            });
  }

  private static double seconds(Span span) {
    return NANO * span.nanoseconds();
  }

  /** A run of a stage. */
  private record Run(Stage stage, double seconds, double waited) {
    boolean counts() {
      return waited <= BLOCKED * seconds;
    }
  }

  private List<Run> of(String device) {
    List<Span> spans =
        runs.values().stream()
            .flatMap(List::stream)
            .filter(s -> s.device().equals(device))
            .sorted(Comparator.comparingLong(Span::endNanos))
            .toList();
    List<Run> found = new ArrayList<>();
    long before = Long.MIN_VALUE;
    for (Span span : spans) {
      long begun = Math.max(before, span.startNanos());
      double waited =
          blocked.get(span.line()).tailMap(begun).values().stream()
              .takeWhile(b -> b.startNanos() < span.endNanos())
              .mapToLong(b -> overlap(b, begun, span.endNanos()))
              .sum();
      double seconds = (span.endNanos() - begun) * NANO;
      found.add(new Run(stages.get(span.line()), seconds, waited * NANO));
      before = span.endNanos();
    }
    return found;
  }

  private static long overlap(Span span, long from, long to) {
    return Math.max(0, Math.min(span.endNanos(), to) - Math.max(span.startNanos(), from));
  }

  /** Part of the time for which a device was at work, 0 to 1. */
  double use(String device) {
    double busy = of(device).stream().mapToDouble(r -> r.seconds() - r.waited()).sum();
    return seconds() > 0 ? Math.min(1, busy / seconds()) : 0;
  }

  /** Part of the time for which the busiest device was at work, 0 to 1. */
  double busiest() {
    return devices().stream().mapToDouble(this::use).max().orElse(0);
  }

  private List<String> devices() {
    return stages.values().stream().map(Stage::device).distinct().toList();
  }

  /**
   * How many times as long as they should devices take, where that can be seen: the median over
   * their runs. What should be lies between transfers that overlap computing and ones that do not,
   * and is longer where threads share the host's cores.
   *
   * @param pricing says what should be
   * @param devices of the plan, and what they take of the host
   */
  Map<String, Double> ratios(Pricing pricing, List<PlanDevice> devices, HostLimits host) {
    boolean several = devices().size() > 1;
    double crowd = crowd(devices, host);
    Map<String, Double> ratios = new LinkedHashMap<>();
    for (PlanDevice device : devices) {
      double stretch = device.hostThreads() > 0 ? crowd : 1;
      List<Run> found = of(device.name());
      int cycle = (int) stages.values().stream().filter(s -> on(s, device)).count();
      List<Double> each = new ArrayList<>();
      for (int i = 0; i + cycle <= found.size() && cycle > 0; i += cycle) {
        List<Run> runs = found.subList(i, i + cycle);
        if (runs.stream().allMatch(Run::counts)) {
          each.add(ratio(runs, pricing, stretch, several));
        }
      }
      if (each.size() >= LEAST) {
        ratios.put(device.name(), median(each));
      }
    }
    return ratios;
  }

  private static boolean on(Stage stage, PlanDevice device) {
    return stage.device().equals(device.name());
  }

  private static double ratio(List<Run> runs, Pricing pricing, double stretch, boolean several) {
    double seconds = 0;
    double least = 0;
    double most = 0;
    for (Run run : runs) {
      Stage alone = pricing.alone(run.stage());
      Stage busy = several ? pricing.busy(run.stage()) : alone;
      seconds += run.seconds();
      least += Math.max(stretch * alone.loadSeconds(), busy.loadSeconds());
      most += Math.max(stretch * alone.latencySeconds(), busy.latencySeconds());
    }
    return seconds > most ? seconds / most : Math.min(1, seconds / least);
  }

  /** Threads that want a core for each there is, at least 1. */
  private double crowd(List<PlanDevice> devices, HostLimits host) {
    double threads = 0;
    for (PlanDevice device : devices) {
      threads += use(device.name()) * device.hostThreads();
    }
    if (host.decode().sharesCores() && seconds() > 0) {
      threads += NANO * decoding.stream().mapToLong(s -> overlap(s, start, end)).sum() / seconds();
    }
    return Math.max(1, threads / host.cores());
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
