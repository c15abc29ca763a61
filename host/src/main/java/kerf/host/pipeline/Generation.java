package kerf.host.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.host.plan.Route;
import kerf.models.KerfException;

/** The stages of one plan, running: from its start until a device fails or the plan changes. */
final class Generation {
  /** Waiting for threads that end by themselves, before one that does not is looked for again. */
  private static final long JOIN_MILLIS = 50;

  private final List<Route> routes;
  private final Channel<Batch> entry;
  private final List<List<StageRunner>> runners;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Batch> orphans = new ArrayList<>();
  private boolean stopping;

  Generation(List<Route> routes, Channel<Batch> entry, List<List<StageRunner>> runners) {
    this.routes = routes;
    this.entry = entry;
    this.runners = runners;
  }

  List<Route> routes() {
    return routes;
  }

  Channel<Batch> entry() {
    return entry;
  }

  List<StageRunner> runners() {
    return runners.stream().flatMap(List::stream).toList();
  }

  void start() {
    for (StageRunner runner : runners()) {
      Thread thread = Thread.ofPlatform().daemon().name("kerf-" + runner.name()).unstarted(runner);
      threads.add(thread);
      thread.start();
    }
  }

  synchronized void orphan(Batch batch) {
    orphans.add(batch);
  }

  /** Lets threads end after what they are at; false when that was asked for before. */
  boolean stop() {
    synchronized (this) {
      if (stopping) {
        return false;
      }
      stopping = true;
    }
    entry.close();
    runners().forEach(r -> r.in().close());
    return true;
  }

  /** Waits for the threads, but for those that hang. */
  void join() {
    List<StageRunner> all = runners();
    for (int i = 0; i < threads.size(); i++) {
      while (threads.get(i).isAlive() && !all.get(i).hangs()) {
        try {
          threads.get(i).join(JOIN_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  /** Batches that did not come out, by number. */
  List<Batch> leftovers() {
    List<Batch> left = new ArrayList<>(entry.drain());
    runners().forEach(r -> left.addAll(r.in().drain()));
    synchronized (this) {
      left.addAll(orphans);
      orphans.clear();
    }
    left.sort(Comparator.comparingLong(Batch::number));
    return left;
  }

  /**
   * Closes programs; those of a device on which a thread hangs stay, since the driver may never
   * answer again, and a failed device may refuse.
   */
  void close(Set<String> failed) {
    KerfException first = null;
    Set<String> hanging =
        runners().stream()
            .filter(StageRunner::hangs)
            .map(StageRunner::device)
            .collect(Collectors.toSet());
    for (StageRunner runner : runners()) {
      if (hanging.contains(runner.device())) {
        continue;
      }
      try {
        runner.program().close();
      } catch (KerfException e) {
        first = first == null && !failed.contains(runner.device()) ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /**
   * Where a batch that has come part of its way goes on: the latest stage before which everything
   * is computed and whose values, and those of the stages after it, are at hand.
   */
  StageRunner entryOf(Batch batch) {
    StageRunner latest = null;
    int most = 0;
    for (List<StageRunner> route : runners) {
      Set<String> before = new HashSet<>();
      for (int stage = 0; stage < route.size(); stage++) {
        boolean enough = batch.done().containsAll(before) && batch.has(needed(route, stage));
        if (stage > 0 && enough && before.size() > most) {
          latest = route.get(stage);
          most = before.size();
        }
        before.addAll(route.get(stage).part().groups());
      }
    }
    return latest;
  }

  /** Values that the stages from one on read of those before it, and of the network's inputs. */
  private static List<String> needed(List<StageRunner> route, int from) {
    Set<String> made = new HashSet<>();
    Set<String> needed = new LinkedHashSet<>();
    for (StageRunner runner : route.subList(from, route.size())) {
      runner.part().inputs().stream().filter(v -> !made.contains(v)).forEach(needed::add);
      made.addAll(runner.part().outputs());
    }
    return List.copyOf(needed);
  }
}
