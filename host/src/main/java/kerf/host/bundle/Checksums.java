package kerf.host.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kerf.models.KerfException;

/** Sums of a bundle's files, in the form that {@code sha256sum -c} reads. */
final class Checksums {
  static final String FILE = "SHA256SUMS";

  /** What changes where the bundle runs. */
  static final String CACHE = "cache";

  private static final String GAP = "  ";
  private static final int BUFFER = 1 << 16;

  private Checksums() {}

  /** Sums of all files of a bundle, by their names. */
  static Map<String, String> of(Path bundle) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (String name : names(bundle)) {
      sums.put(name, sum(bundle.resolve(name)));
    }
    return sums;
  }

  /** Writes the file. */
  static void write(Path bundle) throws IOException {
    StringBuilder text = new StringBuilder();
    of(bundle).forEach((name, sum) -> text.append(sum).append(GAP).append(name).append('\n'));
    Files.writeString(bundle.resolve(FILE), text);
  }

  private static List<String> names(Path bundle) throws IOException {
    try (Stream<Path> files = Files.walk(bundle)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> bundle.relativize(file).toString())
          .filter(name -> !name.equals(FILE) && !name.startsWith(CACHE + "/"))
          .sorted()
          .toList();
    }
  }

  /** The sum of a file in hexadecimal digits. */
  static String sum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is wrong with the files of a bundle, a clause each; empty when nothing is. A library that
   * does not belong to it is wrong too: Java would load it.
   *
   * @throws KerfException when the sums themselves cannot be read
   */
  static List<String> problems(Path bundle) {
    Path file = bundle.resolve(FILE);
    try {
      List<String> problems = new ArrayList<>();
      Map<String, String> expected = new TreeMap<>();
      for (String line : Files.readAllLines(file)) {
        int gap = line.indexOf(GAP);
        if (gap < 0) {
          throw new KerfException(file + " is broken: a line has no sum; copy the bundle anew");
        }
        expected.put(line.substring(gap + GAP.length()), line.substring(0, gap));
      }
      expected.forEach((name, sum) -> problem(bundle, name, sum).ifPresent(problems::add));
      names(bundle).stream()
          .filter(name -> name.startsWith("lib/") && !expected.containsKey(name))
          .forEach(name -> problems.add(name + " does not belong to the bundle"));
      return problems;
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read, and the bundle is not whole", e);
    }
  }

  private static Optional<String> problem(Path bundle, String name, String sum) {
    Path file = bundle.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.of(name + " is missing");
    }
    try {
      return sum(file).equals(sum)
          ? Optional.empty()
          : Optional.of(name + " is not what it was when the bundle was made");
    } catch (IOException e) {
      return Optional.of(name + " cannot be read");
    }
  }
}
