package kerf.host.batch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import kerf.host.pipeline.Pipeline;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Replanner;
import kerf.host.plan.Conditions;
import kerf.host.plan.Route;

/**
 * Compares what stages take with what their plan was made by, and changes the plan once when
 * another gains over 3 % of what is left of the run, start-up counted. A new plan that turns out
 * slower than the old one is given up again. Later a device that drifts away from what it took by a
 * fifth, over some time, has the same done. Looks and plans on a thread of its own.
 */
public final class Recalibration implements Adaptation, Replanner {
  private final AdaptationPace pace;
  private final LongSupplier clock;
  private final Executor worker;
  private final PlanWatch watch;
  private final int batch;
  private final long pictures;
  private final AtomicLong loads = new AtomicLong();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private long looked;

  /**
   * @param planning plans anew
   * @param conditions by which the first plan was made
   * @param routes of the first plan
   * @param pictures that are to be run
   * @param recorder of the run; hears what was done too
   */
  public Recalibration(
      Replanning planning,
      Conditions conditions,
      List<Route> routes,
      long pictures,
      Recorder recorder) {
    this(
        planning,
        conditions,
        routes,
        pictures,
        recorder,
        AdaptationPace.DEFAULT,
        System::nanoTime,
        task -> Thread.ofPlatform().daemon().name("kerf-adaptation").start(task));
  }

  /**
   * @param clock nanoseconds, those of the recorder's spans
   * @param worker looks and plans, one task at a time
   */
  Recalibration(
      Replanning planning,
      Conditions conditions,
      List<Route> routes,
      long pictures,
      Recorder recorder,
      AdaptationPace pace,
      LongSupplier clock,
      Executor worker) {
    this.pace = pace;
    this.clock = clock;
    this.worker = worker;
    this.batch = conditions.alone().batch();
    this.pictures = pictures;
    this.watch = new PlanWatch(planning, conditions, routes, this::left, recorder, pace, clock);
    this.looked = clock.getAsLong();
  }

  /** By what is known by now. */
  @Override
  public List<Route> without(Set<String> retired) {
    return watch.planned(retired);
  }

  @Override
  public void step(Pipeline pipeline) {
    step(
        new PlanWatch.Line() {
          @Override
          public List<Route> routes() {
            return pipeline.routes();
          }

          @Override
          public Set<String> retired() {
            return pipeline.retired().keySet();
          }

          @Override
          public void switchTo(List<Route> routes) {
            pipeline.switchTo(routes);
          }
        });
  }

  /** One more load came out of a line. */
  void step(PlanWatch.Line line) {
    loads.incrementAndGet();
    if (failure.get() != null) {
      throw failure.get();
    }
    long now = clock.getAsLong();
    if (now - looked < pace.look().toNanos() || !looking.compareAndSet(false, true)) {
      return;
    }
    looked = now;
    worker.execute(
        () -> {
          try {
            watch.look(line);
          } catch (RuntimeException e) {
            failure.set(e);
          } finally {
            looking.set(false);
          }
        });
  }

  private long left() {
    return Math.max(0, pictures - loads.get() * batch);
  }
}
