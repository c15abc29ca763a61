package kerf.accel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which way to compute a convolution was fastest, by the convolution's description: a line each of
 * way, tabulator, description. On disk where there is a folder; what cannot be read is measured
 * again. Thread-safe.
 */
public final class Choices {
  private final Optional<Path> file;
  private final DeviceListener listener;
  private final Map<String, String> ways = new TreeMap<>();
  private boolean changed;

  /**
   * Reads what was kept.
   *
   * @param file need not exist; empty to keep nothing
   * @param listener hears what cannot be read or written
   */
  public Choices(Optional<Path> file, DeviceListener listener) {
    this.file = file;
    this.listener = listener;
    file.ifPresent(this::read);
  }

  private void read(Path path) {
    try {
      for (String line : Files.readAllLines(path)) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          ways.put(line.substring(tab + 1), line.substring(0, tab));
        }
      }
    } catch (NoSuchFileException _) {
      // Nothing was measured yet.
    } catch (IOException e) {
      listener.note("the measured choices in " + path + " cannot be read: " + e.getMessage());
    }
  }

  /** The fastest way of a convolution, where it was measured. */
  public synchronized Optional<String> of(String problem) {
    return Optional.ofNullable(ways.get(problem));
  }

  /** One more, which {@link #keep} writes. */
  public synchronized void put(String problem, String way) {
    ways.put(problem, way);
    changed = true;
  }

  /** Writes to disk what is new. */
  public synchronized void keep() {
    if (file.isEmpty() || !changed) {
      return;
    }
    Path path = file.get();
    StringBuilder lines = new StringBuilder();
    ways.forEach((problem, way) -> lines.append(way).append('\t').append(problem).append('\n'));
    try {
      Files.createDirectories(path.getParent());
      Path part = Files.createTempFile(path.getParent(), "choices", ".part");
      try {
        Files.writeString(part, lines);
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        changed = false;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      listener.note("measured choices cannot be kept in " + path + ": " + e.getMessage());
    }
  }
}
