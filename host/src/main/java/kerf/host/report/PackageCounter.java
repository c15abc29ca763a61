package kerf.host.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The energy counter of one processor package, as Linux shows it: microjoules that begin again at 0
 * when they pass {@code max_energy_range_uj} (Documentation/power/powercap/powercap.rst in Linux).
 */
final class PackageCounter {
  private final Path file;
  private final long range;
  private long last;
  private long sum;

  /**
   * Begins to count.
   *
   * @param folder of the package
   * @throws IOException when its counter cannot be read
   * @throws NumberFormatException when it is no number
   */
  PackageCounter(Path folder) throws IOException {
    file = folder.resolve("energy_uj");
    range = read(folder.resolve("max_energy_range_uj"));
    last = read(file);
  }

  /** Adds what came since the last call, which must be less than one turn ago. */
  void sample() throws IOException {
    long now = read(file);
    sum += now >= last ? now - last : range - last + now;
    last = now;
  }

  /** Microjoules since the beginning. */
  long microjoules() {
    return sum;
  }

  private static long read(Path file) throws IOException {
    return Long.parseLong(Files.readString(file).strip());
  }
}
