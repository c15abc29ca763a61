package kerf.host.batch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import kerf.host.pipeline.Note;
import kerf.host.pipeline.Recorder;
import kerf.host.plan.Candidate;
import kerf.host.plan.Conditions;
import kerf.host.plan.Pricing;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.models.KerfException;

/** Judges the plan that runs by what its stages take, and changes it. */
final class PlanWatch {
  /** What a change must gain. */
  static final double GAIN = 0.03;

  /** Between these a device has not drifted. */
  private static final double DRIFT = 1.2;

  /** Less, and the devices wait for pictures. */
  private static final double WAITING = 0.8;

  /** Runs of a new program that meet cold code. */
  private static final int COLD = 2;

  private static final int FEW = 5;

  /** Windows in which a plan may be warming up, before it is judged as it is. */
  private static final int MOST_LOOKS = 10;

  private final Replanning planning;
  private final LongSupplier left;
  private final Recorder recorder;
  private final AdaptationPace pace;
  private final LongSupplier clock;
  private final Map<String, Double> factors = new LinkedHashMap<>();
  private final Map<String, Integer> streaks = new LinkedHashMap<>();

  /** As they are known by now; read by whoever plans without a device too. */
  private volatile Conditions conditions;

  private List<Route> running;
  private Before before;
  private boolean calibrated;
  private boolean judged;
  private int looks;
  private long since;
  private long changed;

  /** What runs. */
  interface Line {
    List<Route> routes();

    Set<String> retired();

    void switchTo(List<Route> routes);
  }

  /** A plan that ran, and how many pictures a second. */
  private record Before(List<Route> routes, String name, double rate) {}

  /**
   * @param left pictures that are not out yet
   */
  PlanWatch(
      Replanning planning,
      Conditions conditions,
      List<Route> routes,
      LongSupplier left,
      Recorder recorder,
      AdaptationPace pace,
      LongSupplier clock) {
    this.planning = planning;
    this.conditions = conditions;
    this.running = List.copyOf(routes);
    this.left = left;
    this.recorder = recorder;
    this.pace = pace;
    this.clock = clock;
    this.since = clock.getAsLong();
    this.changed = since;
  }

  /** The best plan without some devices, by what is known by now. */
  List<Route> planned(Set<String> retired) {
    return planning.best(conditions, Math.max(1, left.getAsLong()), retired).routes();
  }

  /** Looks at the run; to be called now and then, by one thread at a time. */
  void look(Line line) {
    List<Route> now = line.routes();
    if (!now.equals(running)) {
      // A device was retired.
      before = null;
      begin(now);
      return;
    }
    boolean over = clock.getAsLong() - since >= pace.window().toNanos();
    if (judged && !over) {
      return;
    }
    RunWindow window = new RunWindow(recorder.since(since), running, judged ? 0 : COLD);
    if (judged && window.most() >= FEW) {
      watch(window, line);
    } else if (!judged && isEnough(window)) {
      boolean waiting = !calibrated && window.busiest() < WAITING;
      if (waiting || (++looks <= MOST_LOOKS && window.isWarming())) {
        // That decoding is slow may pass too, as its code gets warm; no plan changes it.
        since = clock.getAsLong();
      } else {
        judge(window, line);
      }
    }
  }

  private boolean isEnough(RunWindow window) {
    double first = seconds(pace.first());
    return window.fewest() >= pace.batches()
        || (window.seconds() >= first && window.fewest() >= FEW)
        || (window.seconds() >= 3 * first && window.most() >= FEW);
  }

  private void begin(List<Route> routes) {
    running = routes;
    judged = false;
    looks = 0;
    streaks.clear();
    since = clock.getAsLong();
  }

  /** The first look at a plan. */
  private void judge(RunWindow window, Line line) {
    final double rate = window.rate() * conditions.alone().batch();
    learn(ratios(window));
    judged = true;
    if (before != null) {
      confirm(rate, line);
    } else if (!calibrated) {
      calibrated = true;
      replan("calibrated: " + told(factors, "its profile"), window, line);
    }
    since = clock.getAsLong();
  }

  private void confirm(double rate, Line line) {
    Before old = before;
    before = null;
    double back =
        left.getAsLong() / old.rate() + startUp(new Pricing(conditions).candidate(old.routes()));
    if (rate < (1 - GAIN) * old.rate() && back < left.getAsLong() / rate) {
      note(
          String.format(
              Locale.ROOT,
              "went back to %s: %.2f images/s, %.2f before",
              old.name(),
              rate,
              old.rate()));
      change(old.routes(), line);
    } else {
      note(String.format(Locale.ROOT, "confirmed: %.2f images/s, %.2f before", rate, old.rate()));
    }
  }

  private void watch(RunWindow window, Line line) {
    Map<String, Double> ratios = ratios(window);
    streaks.keySet().retainAll(ratios.keySet());
    Map<String, Double> off = new LinkedHashMap<>();
    ratios.forEach(
        (device, ratio) -> {
          boolean drifts = ratio > DRIFT || ratio < 1 / DRIFT;
          int streak = streaks.merge(device, 1, (old, one) -> drifts ? old + one : 0);
          streaks.put(device, drifts ? streak : 0);
          if (drifts && streak >= pace.windows()) {
            off.put(device, ratio);
          }
        });
    if (!off.isEmpty() && clock.getAsLong() - changed >= pace.rest().toNanos()) {
      streaks.clear();
      learn(ratios);
      replan("drifted: " + told(off, "what it took"), window, line);
    }
    since = clock.getAsLong();
  }

  private Map<String, Double> ratios(RunWindow window) {
    Conditions now = conditions;
    return window.ratios(new Pricing(now), now.alone().devices(), now.alone().host());
  }

  private void learn(Map<String, Double> ratios) {
    Set<String> used = new LinkedHashSet<>();
    running.forEach(r -> r.stages().stream().map(Stage::device).forEach(used::add));
    conditions = Attribution.of(conditions, used, ratios).applyTo(conditions);
    ratios.forEach((device, ratio) -> factors.merge(device, ratio, (a, b) -> a * b));
  }

  private void replan(String why, RunWindow window, Line line) {
    changed = clock.getAsLong();
    long pictures = left.getAsLong();
    if (pictures <= 0) {
      return;
    }
    if (window.busiest() < WAITING) {
      note(String.format(Locale.ROOT, "%s; kept: the devices wait for pictures", why));
      return;
    }
    Candidate now = new Pricing(conditions).candidate(running);
    Candidate next;
    try {
      next = planning.best(conditions, pictures, line.retired());
    } catch (KerfException e) {
      note(String.format(Locale.ROOT, "%s; kept: %s", why, e.getMessage()));
      return;
    }
    double gain = pictures / now.rate() / (startUp(next) + pictures / next.rate()) - 1;
    if (gain <= GAIN) {
      note(
          String.format(
              Locale.ROOT, "%s; kept: no other plan gains over %.0f %%", why, 100 * GAIN));
      return;
    }
    note(
        String.format(
            Locale.ROOT,
            "%s; re-planned: %s -> %s, predicted %+.1f %%",
            why,
            now,
            next,
            100 * gain));
    before = new Before(running, now.toString(), window.rate() * conditions.alone().batch());
    change(next.routes(), line);
  }

  /** Seconds in which nothing comes out after a change, and until its first batch does. */
  private static double startUp(Candidate next) {
    double ready = next.startUpSeconds().values().stream().mapToDouble(s -> s).max().orElse(0);
    return ready + Math.max(0, next.latencySeconds() - next.batch() / next.rate());
  }

  private void change(List<Route> routes, Line line) {
    line.switchTo(routes);
    begin(List.copyOf(routes));
    changed = since;
  }

  private static String told(Map<String, Double> ratios, String what) {
    String all =
        ratios.entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%s takes %.2f", e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "no device could be seen" : all + " of " + what;
  }

  private void note(String sentence) {
    recorder.add(new Note(clock.getAsLong(), sentence));
  }

  private static double seconds(Duration duration) {
    return 1e-9 * duration.toNanos();
  }
}
