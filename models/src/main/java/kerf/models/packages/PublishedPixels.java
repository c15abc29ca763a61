package kerf.models.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;

/** Preprocessing that goes with published weights of the zoo's networks: a table, a resource. */
final class PublishedPixels {
  private static final String TABLE = "pixels.table";
  private static final String ANY = "*";

  private PublishedPixels() {}

  /** What is known of a network; at least its size. */
  static Manifest.Pixels of(Zoo.Architecture architecture, Flavour flavour) {
    Manifest.Pixels size =
        new Manifest.Pixels(architecture.inputSize(), null, null, null, null, null);
    return rows()
        .filter(row -> row[0].equals(flavour.id()))
        .filter(row -> row[1].equals(ANY) || row[1].equals(architecture.name()))
        .findFirst()
        .map(row -> size.or(pixels(row)))
        .orElse(size);
  }

  private static Manifest.Pixels pixels(String[] row) {
    return new Manifest.Pixels(
        null, Double.valueOf(row[2]), row[3], row[4], floats(row[5]), floats(row[6]));
  }

  private static List<Float> floats(String list) {
    return Stream.of(list.split(",", -1)).map(Float::valueOf).toList();
  }

  /** Rows cut at spaces; a line that begins with # is a remark. */
  private static Stream<String[]> rows() {
    try (InputStream in = PublishedPixels.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
