package kerf.host.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Span;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;

/** Stages that run in time that is only counted: each batch takes the route that is free first. */
final class FakeLine implements PlanWatch.Line {
  private static final int AHEAD = 3;

  private final Map<String, List<Long>> starts = new HashMap<>();
  private final Recorder recorder;
  private final ToDoubleFunction<Stage> seconds;
  private final Map<String, Long> free = new HashMap<>();
  private final List<List<Route>> switches = new ArrayList<>();
  private List<Route> routes;
  private long number;

  /** When the next batch is there. */
  private long coming;

  private long interval;

  /** The end of the last batch. */
  private long now;

  /**
   * @param seconds what a stage takes at the time that it is asked
   */
  FakeLine(Recorder recorder, List<Route> routes, ToDoubleFunction<Stage> seconds) {
    this.recorder = recorder;
    this.routes = routes;
    this.seconds = seconds;
  }

  long now() {
    return now;
  }

  List<List<Route>> switches() {
    return switches;
  }

  /** How often a batch comes; 0 for as often as one can be taken. */
  void comeEvery(double seconds) {
    interval = Math.round(1e9 * seconds);
    coming = seconds == 0 ? 0 : now;
  }

  /** One batch through a line that is full. */
  void batch() {
    int best = 0;
    for (int r = 1; r < routes.size(); r++) {
      best = free(thread(r, 0)) < free(thread(best, 0)) ? r : best;
    }
    long ready = coming;
    coming = interval == 0 ? 0 : coming + interval;
    for (int s = 0; s < routes.get(best).stages().size(); s++) {
      Stage stage = routes.get(best).stages().get(s);
      String thread = thread(best, s);
      long start = Math.max(Math.max(ready, free(thread)), room(best, s + 1));
      starts.computeIfAbsent(thread, _ -> new ArrayList<>()).add(start);
      ready = start + Math.round(1e9 * seconds.applyAsDouble(stage));
      free.put(thread, ready);
      recorder.add(new Span(Phase.RUN, thread, stage.device(), number, start, ready));
    }
    number++;
    now = Math.max(now, ready);
  }

  /** When a stage has room for one batch more: none runs ahead of the next by more than a few. */
  private long room(int route, int stage) {
    List<Long> next =
        stage < routes.get(route).stages().size()
            ? starts.getOrDefault(thread(route, stage), List.of())
            : List.of();
    return next.size() < AHEAD ? 0 : next.get(next.size() - AHEAD);
  }

  private long free(String thread) {
    return free.getOrDefault(thread, 0L);
  }

  private String thread(int route, int stage) {
    return Span.thread(route, stage, routes.get(route).stages().get(stage).device());
  }

  @Override
  public List<Route> routes() {
    return routes;
  }

  @Override
  public Set<String> retired() {
    return Set.of();
  }

  @Override
  public void switchTo(List<Route> others) {
    routes = others;
    switches.add(others);
    free.clear();
    starts.clear();
    for (int r = 0; r < others.size(); r++) {
      for (int s = 0; s < others.get(r).stages().size(); s++) {
        free.put(thread(r, s), now);
      }
    }
  }
}
