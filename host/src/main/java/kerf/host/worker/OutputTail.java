package kerf.host.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of what a process prints. Thread-safe. */
final class OutputTail {
  private static final int LINES = 60;

  private final Deque<String> lines = new ArrayDeque<>();

  /** Reads to the end: a process whose output nobody reads stands still. */
  void read(InputStream output) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(output, Charset.defaultCharset()))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException _) {
      // It is killed; what it printed before is here.
    }
  }

  private synchronized void add(String line) {
    lines.add(line);
    if (lines.size() > LINES) {
      lines.removeFirst();
    }
  }

  /** In order. */
  synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
