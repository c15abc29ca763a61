package kerf.host.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kerf.models.KerfException;

/**
 * Numbers of pictures that are left out of a second set of figures, one a line. ILSVRC-2014's
 * development kit has such a list of 1,762 of ILSVRC-2012's 50,000 validation pictures; the papers'
 * figures are of the other 48,238.
 */
public final class Blacklist {
  private Blacklist() {}

  /**
   * Reads one.
   *
   * @throws KerfException when it cannot be read, or a line is no number from 1
   */
  public static Set<Integer> read(Path file) {
    Set<Integer> numbers = new TreeSet<>();
    List<String> lines = TextLines.read(file, "blacklist");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      if (!line.matches("0*[1-9]\\d{0,8}")) {
        throw new KerfException(
            "%s, line %d: '%s' is no number of a picture".formatted(file, i + 1, line));
      }
      numbers.add(Integer.parseInt(line));
    }
    return numbers;
  }
}
