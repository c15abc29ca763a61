package kerf.host.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import kerf.host.input.Crops;
import kerf.models.tensor.Tensor;

/**
 * Prepares batches ahead of the devices: some threads decode pictures and resize them, one more
 * writes crops into tensors, in order. Few batches wait at a time, since 144 crops of a picture
 * take 90 MB.
 */
final class Feeder implements AutoCloseable {
  /** Batches that wait while one is computed. */
  private static final int AHEAD = 2;

  private final List<Ensemble.Member> members;
  private final Grouping grouping;
  private final Function<Item, Prepared> prepare;
  private final int window;
  private final ExecutorService decoders;
  private final ExecutorService writer;
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
  private final Turns turns;

  /** A picture that is ready to be cut, or the reason why it is not. */
  sealed interface Prepared {
    /** With what each network sees. */
    record Picture(List<Crops.Views> views) implements Prepared {}

    /** With a sentence. */
    record Skipped(String error) implements Prepared {}
  }

  /** What the devices' thread has to do next. */
  sealed interface Step {
    /**
     * To compute a batch.
     *
     * @param member index of the network
     * @param input whole crops; zeros where there are none
     * @param first index of its first crop among those of the group
     */
    record Compute(int member, Tensor input, int first) implements Step {}

    /** To hand over a group's results. */
    record Finish(List<Item> items, List<Prepared> prepared) implements Step {}

    /**
     * To stop.
     *
     * @param failure why nothing more comes; null when the last group was finished
     */
    record End(Throwable failure) implements Step {}
  }

  /**
   * @param prepare decodes and resizes; may be called on several threads
   * @param threads that do so
   * @param turns in which crops are written
   */
  Feeder(
      List<Ensemble.Member> members,
      Grouping grouping,
      Function<Item, Prepared> prepare,
      int threads,
      Turns turns) {
    this.members = members;
    this.grouping = grouping;
    this.turns = turns;
    this.prepare = prepare;
    this.window = 2 * threads + grouping.pictures();
    this.decoders =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("kerf-decode-", 0).factory());
    this.writer =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kerf-crops").factory());
  }

  /**
   * Begins.
   *
   * @param items from the first of a group on
   */
  void start(List<Item> items) {
    writer.execute(() -> run(items));
  }

  private void run(List<Item> items) {
    try {
      Throwable failure = null;
      try {
        feed(items);
      } catch (ExecutionException e) {
        failure = e.getCause();
      } catch (RuntimeException | Error e) {
        // Who waits for the next step must hear of it.
        failure = e;
      }
      steps.put(new Step.End(failure));
    } catch (InterruptedException _) {
      // Closed: nobody waits for the rest.
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The next step; waits for it.
   *
   * @throws InterruptedException when the thread is interrupted
   */
  Step next() throws InterruptedException {
    return steps.take();
  }

  private void feed(List<Item> items) throws InterruptedException, ExecutionException {
    Deque<Future<Prepared>> open = new ArrayDeque<>();
    int submitted = 0;
    for (int from = 0; from < items.size(); from += grouping.pictures()) {
      int to = Math.min(items.size(), from + grouping.pictures());
      List<Prepared> group = new ArrayList<>();
      while (from + group.size() < to) {
        for (; submitted < items.size() && open.size() < window; submitted++) {
          Item item = items.get(submitted);
          open.add(decoders.submit(() -> prepare.apply(item)));
        }
        group.add(open.removeFirst().get());
      }
      write(group);
      steps.put(new Step.Finish(items.subList(from, to), group));
    }
  }

  private void write(List<Prepared> group) throws InterruptedException {
    if (group.stream().allMatch(p -> p instanceof Prepared.Skipped)) {
      return;
    }
    for (int m = 0; m < members.size(); m++) {
      for (int b = 0; b < grouping.batches(); b++) {
        int first = b * grouping.batch();
        int member = m;
        Tensor input = turns.preparing(() -> batch(member, group, first));
        steps.put(new Step.Compute(m, input, first));
      }
    }
  }

  private Tensor batch(int member, List<Prepared> group, int first) {
    Tensor input = members.get(member).inputs(grouping.batch());
    int length = members.get(member).crops().length();
    float[] to = input.data();
    for (int slot = 0; slot < grouping.batch(); slot++) {
      int picture = (first + slot) / grouping.crops();
      int crop = (first + slot) % grouping.crops();
      if (picture < group.size() && group.get(picture) instanceof Prepared.Picture(var views)) {
        views.get(member).write(crop, to, slot * length);
      }
    }
    return input;
  }

  /** Stops all threads; what they were at is lost. */
  @Override
  public void close() {
    writer.shutdownNow();
    decoders.shutdownNow();
    steps.clear();
  }
}
