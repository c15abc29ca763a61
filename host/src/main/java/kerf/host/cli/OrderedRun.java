package kerf.host.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import kerf.host.api.Classification;
import kerf.host.api.Session;
import kerf.host.input.InputEntry;
import kerf.models.DeviceException;
import kerf.models.KerfException;

/**
 * Classifies many pictures, a few at a time, and hands the results over in the order of the
 * pictures.
 */
final class OrderedRun {
  private final Session session;
  private final int window;

  /**
   * @param threads pictures decoded at the same time; twice as many are held
   */
  OrderedRun(Session session, int threads) {
    this.session = session;
    this.window = 2 * threads;
  }

  /**
   * Runs.
   *
   * @param done receives each picture's result
   * @param failed receives the reason for a picture that is skipped
   * @throws DeviceException when the last device fails; what was done before was handed over
   */
  void forEach(
      List<InputEntry> entries,
      BiConsumer<InputEntry, Classification> done,
      BiConsumer<InputEntry, String> failed) {
    Deque<Pending> open = new ArrayDeque<>();
    try {
      forEach(entries, open, done, failed);
    } finally {
      // Without a device the rest has no chance, and nobody waits for it.
      open.forEach(pending -> pending.result.cancel(false));
    }
  }

  private void forEach(
      List<InputEntry> entries,
      Deque<Pending> open,
      BiConsumer<InputEntry, Classification> done,
      BiConsumer<InputEntry, String> failed) {
    for (InputEntry entry : entries) {
      if (open.size() == window) {
        finish(open.removeFirst(), done, failed);
      }
      open.add(new Pending(entry, start(entry)));
    }
    while (!open.isEmpty()) {
      finish(open.removeFirst(), done, failed);
    }
  }

  private CompletableFuture<Classification> start(InputEntry entry) {
    return switch (entry) {
      case InputEntry.Found(var path) -> session.submit(path);
      case InputEntry.Failed(_, String error) ->
          CompletableFuture.failedFuture(new KerfException(error));
    };
  }

  private static void finish(
      Pending pending,
      BiConsumer<InputEntry, Classification> done,
      BiConsumer<InputEntry, String> failed) {
    Classification result;
    try {
      result = pending.result.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case DeviceException lost -> throw lost;
        case KerfException reason -> failed.accept(pending.entry, reason.getMessage());
        case null, default -> throw e;
      }
      return;
    }
    done.accept(pending.entry, result);
  }

  private record Pending(InputEntry entry, CompletableFuture<Classification> result) {}
}
