package kerf.host.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import kerf.host.input.InputEntry;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Span;
import kerf.models.KerfException;

/**
 * The threads that decode: each takes the next load, decodes it and hands it on. Loads that have to
 * run again go first.
 */
final class Feeder {
  private final List<InputEntry> entries;
  private final int batch;
  private final Decoding decoding;
  private final Recorder recorder;
  private final Consumer<Decoded> sink;
  private final Consumer<RuntimeException> failed;
  private final Deque<Load> again = new ArrayDeque<>();

  /** Loads decoded and not yet out of the pipeline. */
  private final Semaphore room;

  private final List<Thread> threads = new ArrayList<>();
  private int next;
  private boolean stopped;
  private boolean ended;

  /**
   * @param entries from the first that is to be done
   * @param threads that decode
   * @param room loads that may be under way
   * @param sink takes what is decoded, on the decoding thread
   * @param failed hears of what ends a thread
   */
  Feeder(
      List<InputEntry> entries,
      int batch,
      int threads,
      int room,
      Decoding decoding,
      Recorder recorder,
      Consumer<Decoded> sink,
      Consumer<RuntimeException> failed) {
    this.entries = entries;
    this.batch = batch;
    this.decoding = decoding;
    this.recorder = recorder;
    this.sink = sink;
    this.failed = failed;
    this.room = new Semaphore(room);
    for (int i = 0; i < threads; i++) {
      String name = "decode " + i;
      this.threads.add(
          Thread.ofPlatform().daemon().name("kerf-" + name).unstarted(() -> feed(name)));
    }
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /** Number of loads that all entries make. */
  long loads() {
    return (entries.size() + batch - 1L) / batch;
  }

  /** A load is out of the pipeline. */
  void done() {
    room.release();
  }

  /** Lets a load run once more. */
  synchronized void again(Load load) {
    again.add(load);
    notifyAll();
  }

  /** Takes no new load; those that have to run again are still decoded. */
  synchronized void stop() {
    stopped = true;
  }

  /** Loads that were begun: after {@link #stop}, all there will be. */
  synchronized long begun() {
    return (next + batch - 1L) / batch;
  }

  synchronized void end() {
    ended = true;
    notifyAll();
    // Whoever waits for room is let through to see that there is nothing left.
    room.release(threads.size());
  }

  private void feed(String name) {
    try {
      while (true) {
        room.acquireUninterruptibly();
        Load load = take();
        if (load == null) {
          return;
        }
        long start = System.nanoTime();
        Decoded decoded = decoding.decode(load);
        recorder.add(new Span(Phase.DECODE, name, "", load.number(), start, System.nanoTime()));
        sink.accept(decoded);
      }
    } catch (RuntimeException e) {
      failed.accept(e);
    }
  }

  /** The next load, or null at the end. */
  private synchronized Load take() {
    while (!ended) {
      if (!again.isEmpty()) {
        return again.removeFirst();
      }
      if (!stopped && next < entries.size()) {
        long number = next / batch;
        int end = Math.min(entries.size(), next + batch);
        Load load = new Load(number, entries.subList(next, end));
        next = end;
        return load;
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KerfException("interrupted while pictures were decoded", e);
      }
    }
    return null;
  }
}
