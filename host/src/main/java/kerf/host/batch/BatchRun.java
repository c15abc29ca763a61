package kerf.host.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kerf.accel.DeviceListener;
import kerf.host.input.InputEntry;
import kerf.host.pipeline.Batch;
import kerf.host.pipeline.Incident;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Pipeline;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Span;
import kerf.models.KerfException;
import kerf.models.tensor.Tensor;

/**
 * Pictures through a pipeline into rows: in order, each once, whatever fails meanwhile. Decoding
 * threads feed the pipeline; the thread that calls {@link #run} writes.
 */
final class BatchRun {
  private static final int MOST_LATENCIES = 1_000_000;

  /** Contradictions that nothing explained, before the run is given up. */
  private static final int MOST_RIDDLES = 3;

  private final List<InputEntry> entries;
  private final BatchOptions options;
  private final Rows rows;
  private final Decoding decoding;
  private final Recorder recorder;
  private final DeviceListener listener;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Map<Long, Decoded> under = new ConcurrentHashMap<>();
  private final Map<Long, Long> begun = new ConcurrentHashMap<>();
  private final TreeMap<Long, Done> waiting = new TreeMap<>();
  private final List<Long> latencies = new ArrayList<>();
  private final List<Long> finished = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private Pipeline pipeline;
  private Feeder feeder;
  private Checks checks;
  private Adaptation adaptation = Adaptation.NONE;
  private long start;
  private long next;
  private int riddles;
  private boolean interrupted;

  /**
   * @param entries that have no row yet
   */
  BatchRun(
      List<InputEntry> entries,
      BatchOptions options,
      Rows rows,
      Decoding decoding,
      Recorder recorder,
      DeviceListener listener) {
    this.entries = entries;
    this.options = options;
    this.rows = rows;
    this.decoding = decoding;
    this.recorder = recorder;
    this.listener = listener;
  }

  /** Takes what comes out of the pipeline; called on its threads. */
  void out(Batch batch) {
    Decoded decoded = under.remove(batch.number());
    Tensor scores = batch.outputs().getFirst();
    int classes = scores.data().length / scores.shape().dim(0);
    List<float[]> each =
        IntStream.range(0, decoded.pictures().size())
            .mapToObj(i -> Arrays.copyOfRange(scores.data(), i * classes, (i + 1) * classes))
            .toList();
    events.add(new Event.Computed(new Done(decoded.load(), decoded.pictures(), each, batch.ran())));
  }

  /** Asks the run to end after what is under way, and waits for that. */
  void interrupt(long seconds) {
    events.add(new Event.Stop());
    try {
      over.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Runs.
   *
   * @param line takes the batches; gives them to {@link #out}
   * @param inFlight loads under way at most
   * @param checking when results are checked, given where verdicts go
   */
  BatchResult run(Pipeline line, int inFlight, CheckFactory checking, Adaptation adapting) {
    start = System.nanoTime();
    pipeline = line;
    adaptation = adapting;
    feeder =
        new Feeder(
            entries,
            options.batch(),
            options.decoders(),
            inFlight,
            decoding,
            recorder,
            this::submit,
            e -> events.add(new Event.Broken(e)));
    checks = checking.checks(events::add);
    options.progress().accept(0);
    long before = rows.count();
    try {
      feeder.start();
      while (next < last()) {
        hear(events.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while pictures were run", e);
    } finally {
      feeder.end();
      checks.close();
      over.countDown();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new BatchResult(
        before,
        rows.count() - before,
        skipped,
        seconds,
        latencies,
        finished,
        interrupted,
        checks.made());
  }

  /** Makes the checks of a run. */
  interface CheckFactory {
    Checks checks(Consumer<Event> events);
  }

  private long last() {
    return interrupted ? feeder.begun() : feeder.loads();
  }

  private void submit(Decoded decoded) {
    long number = decoded.load().number();
    if (!decoded.any()) {
      events.add(
          new Event.Computed(new Done(decoded.load(), decoded.pictures(), List.of(), Map.of())));
      return;
    }
    under.put(number, decoded);
    begun.put(number, System.nanoTime());
    pipeline.submit(new Batch(number, List.of(decoded.input())));
  }

  private void hear(Event event) {
    switch (event) {
      case Event.Computed(Done done) -> computed(done);
      case Event.Checked(Verdict verdict) -> checked(verdict);
      case Event.Broken(RuntimeException reason) -> throw reason;
      case Event.Stop _ -> {
        interrupted = true;
        feeder.stop();
      }
    }
    write();
    long left = last() - next;
    if (left > 0 && left == waiting.size() && !checks.isBusy()) {
      checks.atEnd(waiting.values());
    }
  }

  private void computed(Done done) {
    feeder.done();
    Long since = begun.remove(done.load().number());
    if (since != null && latencies.size() < MOST_LATENCIES) {
      long now = System.nanoTime();
      latencies.add(now - since);
      finished.add(now - start);
    }
    if (checks.isTainted(done)) {
      feeder.again(done.load());
      return;
    }
    waiting.put(done.load().number(), done);
    checks.computed(done);
    adaptation.step(pipeline);
  }

  private void checked(Verdict verdict) {
    checks.heard(verdict);
    switch (verdict) {
      case Verdict.Confirmed _ -> {}
      case Verdict.Unknown(_, String reason) ->
          listener.note("results are not spot-checked: " + reason);
      case Verdict.CheckerWrong(Done done, String checker, String reason) ->
          retire(checker, reason, done);
      case Verdict.Contradicted(Done done, List<String> guilty, String reason) -> {
        if (guilty.isEmpty() && ++riddles >= MOST_RIDDLES) {
          throw new KerfException(
              reason + ", and no device does so again; run 'kerf diff' on them");
        }
        guilty.forEach(id -> retire(id, reason, done));
        again(guilty.isEmpty() ? List.of(done) : tainted());
      }
    }
  }

  private List<Done> tainted() {
    return waiting.values().stream().filter(d -> checks.isTainted(d) && !checks.covers(d)).toList();
  }

  private void again(List<Done> wrong) {
    for (Done done : wrong) {
      if (waiting.remove(done.load().number()) != null) {
        feeder.again(done.load());
      }
    }
  }

  private void retire(String device, String reason, Done done) {
    pipeline.retire(
        new Incident(
            device,
            Incident.Kind.WRONG,
            reason,
            "retired; what it computed since its last good check is run again",
            done.load().number(),
            System.nanoTime()));
  }

  private void write() {
    while (!waiting.isEmpty()
        && waiting.firstKey() == next
        && checks.covers(waiting.firstEntry().getValue())) {
      long begin = System.nanoTime();
      Done done = waiting.pollFirstEntry().getValue();
      skipped.addAll(rows.write(done));
      next++;
      options.progress().accept(done.load().entries().size());
      recorder.add(new Span(Phase.WRITE, "write", "", next - 1, begin, System.nanoTime()));
    }
  }
}
