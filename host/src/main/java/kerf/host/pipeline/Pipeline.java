package kerf.host.pipeline;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kerf.accel.Device;
import kerf.host.plan.Route;
import kerf.models.DeviceException;
import kerf.models.KerfException;
import kerf.models.graph.Segment;

/**
 * Runs batches along the routes of a plan: a thread and a bounded queue for each stage. A device
 * that fails is retired; the rest is planned anew, and batches under way go on from the last cut
 * they passed where the new plan or a device can take them there, else from the start. No batch is
 * lost, and none comes out twice. Thread-safe.
 */
public final class Pipeline implements AutoCloseable {
  private final Segment network;
  private final Builder builder;
  private final Replanner replanner;
  private final PipelineOptions options;
  private final Recorder recorder;
  private final Consumer<Batch> done;
  private final Remainders remainders;
  private final Watchdog watchdog;
  private final Map<String, String> retired = new LinkedHashMap<>();

  /** Recoveries are made one after the other. */
  private final Object recovering = new Object();

  /** Devices whose results are not to be relied on. */
  private final Set<String> wrong = new HashSet<>();

  /** Whose threads run or are waited for: also one that is being replaced, and the one after it. */
  private final List<Generation> alive = new CopyOnWriteArrayList<>();

  private Generation current;
  private RuntimeException fatal;
  private long under;
  private boolean closed;

  /**
   * Compiles and warms up; a device that fails at that is retired too.
   *
   * @param network the fused network with the shapes of a batch
   * @param devices by id; owned by the caller
   * @param routes to begin with
   * @param replanner says how to go on without a device
   * @param recorder of what happens
   * @param done takes what comes out, in any order and on any thread; must not wait for submissions
   * @throws DeviceException when no device is left, or {@link PipelineOptions.Fallback#ERROR} says
   *     that none may fail
   */
  public Pipeline(
      Segment network,
      Map<String, Device> devices,
      List<Route> routes,
      Replanner replanner,
      PipelineOptions options,
      Recorder recorder,
      Consumer<Batch> done) {
    this.network = network;
    this.builder = new Builder(network, Map.copyOf(devices), options.deadline(), recorder);
    this.replanner = replanner;
    this.options = options;
    this.recorder = recorder;
    this.done = done;
    this.remainders = new Remainders(network, devices, options.deadline());
    this.watchdog = new Watchdog(this, options.deadline());
    synchronized (recovering) {
      become(built(routes));
    }
    watchdog.start();
  }

  /**
   * Takes a batch, once there is room.
   *
   * @throws DeviceException when no device is left
   */
  public void submit(Batch batch) {
    batch.restart(network);
    synchronized (this) {
      under++;
    }
    Generation refused = null;
    while (true) {
      Generation generation = other(refused);
      if (generation.entry().put(batch)) {
        return;
      }
      refused = generation;
    }
  }

  /** The generation that runs, once it is not the one given. */
  private synchronized Generation other(Generation than) {
    waitUntil(() -> fatal != null || (current != null && current != than));
    if (fatal != null) {
      throw fatal();
    }
    return current;
  }

  /**
   * Waits until everything submitted has come out.
   *
   * @throws DeviceException when no device is left
   */
  public synchronized void drain() {
    waitUntil(() -> fatal != null || under == 0);
    if (fatal != null) {
      throw fatal();
    }
  }

  /** A new exception for every thread that must end. */
  private RuntimeException fatal() {
    return fatal instanceof KerfException ? new DeviceException(fatal.getMessage(), fatal) : fatal;
  }

  private synchronized void waitUntil(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while batches were under way", e);
    }
  }

  /** Ids of the devices that failed, with the reason of each. */
  public synchronized Map<String, String> retired() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(retired));
  }

  /** The routes of the plan that runs. */
  public synchronized List<Route> routes() {
    return other(null).routes();
  }

  /**
   * Goes on by other routes; batches under way are taken along.
   *
   * @throws DeviceException when no device is left
   */
  public void switchTo(List<Route> routes) {
    synchronized (recovering) {
      Generation old = other(null);
      if (old.stop()) {
        replace(old, () -> built(routes));
      }
    }
  }

  /**
   * Retires a device whose results somebody found to be wrong; batches under way that it had a hand
   * in start again without it.
   *
   * @param incident what is said of it
   */
  public void retire(Incident incident) {
    synchronized (recovering) {
      Generation old = other(null);
      wrong.add(incident.device());
      if (note(incident) && old.stop()) {
        replace(old, this::replanned);
      }
    }
  }

  private void out(Batch batch) {
    batch.finish(network);
    done.accept(batch);
    synchronized (this) {
      under--;
      notifyAll();
    }
  }

  private StageRunner.Failures hears(Supplier<Generation> generation) {
    return new StageRunner.Failures() {
      @Override
      public void orphan(Batch batch) {
        generation.get().orphan(batch);
      }

      @Override
      public void failed(StageRunner runner, RuntimeException reason, long batch) {
        Pipeline.this.failed(generation.get(), runner.device(), reason, batch);
      }
    };
  }

  /** A stage is at its end: stops the generation, which somebody else then replaces. */
  void failed(Generation generation, String device, RuntimeException reason, long batch) {
    if (!(reason instanceof KerfException told)) {
      // Not a device's failure but a fault of ours.
      end(generation, reason);
      return;
    }
    note(Incidents.of(device, told, batch));
    if (generation.stop()) {
      Thread.ofPlatform()
          .daemon()
          .name("kerf-recovery")
          .start(
              () -> {
                synchronized (recovering) {
                  replace(generation, this::replanned);
                }
              });
    }
  }

  private synchronized boolean note(Incident incident) {
    if (retired.putIfAbsent(incident.device(), incident.reason()) != null) {
      return false;
    }
    recorder.add(incident);
    return true;
  }

  private synchronized void end(Generation generation, RuntimeException reason) {
    fatal = fatal == null ? reason : fatal;
    current = null;
    notifyAll();
    if (generation != null) {
      generation.stop();
    }
  }

  /** Ends a stopped generation, starts the next, and brings over what was under way. */
  private void replace(Generation old, Supplier<Generation> next) {
    synchronized (this) {
      current = null;
      if (closed) {
        return;
      }
    }
    old.join();
    List<Batch> left = old.leftovers();
    try {
      alive.remove(old);
      old.close(retired().keySet());
      Generation made = next.get();
      start(made);
      int resumed = bringOver(left, made);
      say(left.size(), resumed);
      synchronized (this) {
        current = made;
        notifyAll();
      }
    } catch (RuntimeException e) {
      end(null, e);
    }
  }

  private void start(Generation generation) {
    alive.add(generation);
    generation.start();
  }

  private void become(Generation generation) {
    start(generation);
    synchronized (this) {
      current = generation;
      notifyAll();
    }
  }

  private Generation replanned() {
    return built(routesWithout());
  }

  private List<Route> routesWithout() {
    Map<String, String> failed = retired();
    Map.Entry<String, String> last = List.copyOf(failed.entrySet()).getLast();
    if (options.fallback() == PipelineOptions.Fallback.ERROR) {
      throw new DeviceException(
          "device %s failed, and --fallback error lets no other go on: %s"
              .formatted(last.getKey(), last.getValue()),
          null);
    }
    try {
      return replanner.without(failed.keySet());
    } catch (KerfException e) {
      throw new DeviceException(
          "device %s failed (%s), and the rest cannot go on: %s"
              .formatted(last.getKey(), last.getValue(), e.getMessage()),
          e);
    }
  }

  /** Builds, without whoever fails at it. */
  private Generation built(List<Route> routes) {
    List<Route> wanted = routes;
    while (true) {
      try {
        return builder.build(wanted, this::comesOut, this::hears);
      } catch (Builder.StageException e) {
        if (!(e.reason() instanceof KerfException reason)) {
          throw e.reason();
        }
        note(Incidents.of(e.device(), reason, -1));
        wanted = routesWithout();
        say(0, 0);
      }
    }
  }

  private boolean comesOut(Batch batch) {
    out(batch);
    return true;
  }

  /**
   * Starts what was under way again.
   *
   * @return how many went on from a cut
   */
  private int bringOver(List<Batch> left, Generation generation) {
    int resumed = 0;
    for (Batch batch : left) {
      StageRunner place = generation.entryOf(batch);
      if (batch.ran().keySet().stream().anyMatch(wrong::contains)) {
        // Whatever it computed is as little worth as what came out of it.
        batch.restart(network);
        place = null;
      }
      if (place == null && remainders.run(batch, generation.routes(), retired().keySet())) {
        resumed++;
        out(batch);
        continue;
      }
      if (place == null) {
        batch.restart(network);
      } else {
        resumed++;
      }
      Channel<Batch> channel = place == null ? generation.entry() : place.in();
      if (!channel.put(batch)) {
        // It failed at once; whoever replaces it waits for this method to end.
        generation.orphan(batch);
      }
    }
    return resumed;
  }

  private void say(int left, int resumed) {
    Map<String, String> failed = retired();
    if (failed.isEmpty() || options.fallback() != PipelineOptions.Fallback.WARN) {
      return;
    }
    Map.Entry<String, String> last = List.copyOf(failed.entrySet()).getLast();
    options
        .listener()
        .note(
            "%s is retired: %s; %d batches under way are run again, %d of them from a cut"
                .formatted(last.getKey(), last.getValue(), left, resumed));
  }

  /** The generations with threads that may hang. */
  List<Generation> alive() {
    return alive;
  }

  /** Ends the threads and closes the programs; what was not drained is lost. */
  @Override
  public void close() {
    synchronized (recovering) {
      synchronized (this) {
        if (closed) {
          return;
        }
        closed = true;
        current = null;
        fatal = fatal == null ? new IllegalStateException("the pipeline is closed") : fatal;
        notifyAll();
      }
      try (remainders) {
        alive.forEach(Generation::stop);
        alive.forEach(Generation::join);
        alive.forEach(g -> g.close(retired().keySet()));
      } finally {
        // Until here it gives up threads that hang.
        watchdog.end();
      }
    }
  }
}
