package kerf.host.batch;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kerf.host.plan.Route;

/**
 * When results are checked, on a thread of its own: the first, one in so many, whatever is not
 * finite, and the last of every device, so that no row is written before its devices are known to
 * have been right.
 */
final class Checks implements AutoCloseable {
  private final SpotCheck check;
  private final int every;
  private final Supplier<List<Route>> routes;
  private final Supplier<Set<String>> retired;
  private final Consumer<Event> events;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("kerf-check").factory());
  private final Trust trust = new Trust();
  private long computed;
  private boolean busy;
  private boolean off;
  private int made;

  /**
   * @param check null when nothing is checked
   * @param every loads from one to the next
   * @param events hears of verdicts and of what goes wrong
   */
  Checks(
      SpotCheck check,
      int every,
      Supplier<List<Route>> routes,
      Supplier<Set<String>> retired,
      Consumer<Event> events) {
    this.check = check;
    this.every = every;
    this.routes = routes;
    this.retired = retired;
    this.events = events;
    this.off = check == null;
  }

  /** Whether a device that computes wrongly had a hand in it. */
  boolean isTainted(Done done) {
    return trust.isTainted(done.ran());
  }

  /** Whether its row may be written. */
  boolean covers(Done done) {
    return off || trust.covers(done.ran());
  }

  /** One more result is there. */
  void computed(Done done) {
    if (off || done.ran().isEmpty()) {
      return;
    }
    if (computed++ % every == 0 || !done.isFinite()) {
      begin(done);
    }
  }

  /** Nothing more will come: checks the last of what waits. */
  void atEnd(Collection<Done> waiting) {
    Optional<Done> last =
        waiting.stream()
            .filter(d -> !covers(d))
            .max(Comparator.comparingLong(d -> d.ran().values().stream().max(Long::compare).get()));
    last.ifPresent(this::begin);
  }

  boolean isBusy() {
    return busy;
  }

  private void begin(Done done) {
    if (busy) {
      return;
    }
    busy = true;
    thread.execute(
        () -> {
          try {
            events.accept(new Event.Checked(check.check(done, routes.get(), retired.get())));
          } catch (RuntimeException e) {
            events.accept(new Event.Broken(e));
          }
        });
  }

  /** Draws the conclusions of a verdict. */
  void heard(Verdict verdict) {
    busy = false;
    made++;
    switch (verdict) {
      case Verdict.Confirmed(Done done) -> trust.confirmed(done.ran());
      case Verdict.CheckerWrong(Done done, String checker, _) -> {
        trust.confirmed(done.ran());
        trust.condemn(checker);
      }
      case Verdict.Unknown _ -> off = true;
      case Verdict.Contradicted(_, List<String> guilty, _) -> guilty.forEach(trust::condemn);
    }
  }

  /** How many were made. */
  int made() {
    return made;
  }

  @Override
  public void close() {
    thread.close();
    if (check != null) {
      check.close();
    }
  }
}
