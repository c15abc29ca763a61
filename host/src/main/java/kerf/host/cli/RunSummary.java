package kerf.host.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kerf.host.api.Session;
import kerf.host.output.Printable;

/** What to say under the results: how many, how fast, on what, and what was skipped. */
final class RunSummary {
  /** More sentences than this are counted, not printed: the rows hold them all. */
  private static final int SENTENCES = 20;

  private final long start = System.nanoTime();
  private final List<String> skipped = new ArrayList<>();
  private int done;

  void done() {
    done++;
  }

  void skipped(String error) {
    skipped.add(error);
  }

  int skippedCount() {
    return skipped.size();
  }

  void print(PrintStream out, Session session) {
    double seconds = (System.nanoTime() - start) / 1e9;
    out.println();
    out.printf(
        Locale.ROOT,
        "%d %s in %.2f s, %.1f images/s, decoding included%n",
        done,
        done == 1 ? "picture" : "pictures",
        seconds,
        done / seconds);
    out.println(
        "model "
            + session.model().name()
            + " on "
            + session.device().id()
            + " ("
            + session.device().name()
            + ")");
    session
        .retired()
        .forEach((id, reason) -> out.println("retired " + id + ": " + Printable.of(reason)));
    if (!skipped.isEmpty()) {
      out.println("skipped " + skipped.size() + ":");
      skipped.stream()
          .limit(SENTENCES)
          .forEach(sentence -> out.println("  " + Printable.of(sentence)));
      if (skipped.size() > SENTENCES) {
        out.println(
            "  and " + (skipped.size() - SENTENCES) + " more; --format jsonl has a row for each");
      }
    }
    out.flush();
  }
}
