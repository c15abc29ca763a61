package kerf.models.weights.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kerf.models.KerfException;

/**
 * Reads a {@code .keras} file: a zip of {@code config.json} and {@code model.weights.h5}. The
 * latter calls layers by their class and a count ({@code layers/conv2d_9}); where it does not say
 * their own names, {@code config.json} does, which lists them in the same order
 * (https://github.com/keras-team/keras, keras/src/saving/saving_lib.py).
 */
final class KerasArchive {
  private static final String WEIGHTS = "model.weights.h5";
  private static final String CONFIG = "config.json";
  private static final long LARGEST_CONFIG = 64 << 20;

  /** Weights hardly shrink, and zeros shrink a thousandfold. */
  private static final long MOST_SHRINKING = 100;

  private final Path path;

  private KerasArchive(Path path) {
    this.path = path;
  }

  static WeightFile read(Path path) {
    return new KerasArchive(path).read();
  }

  private WeightFile read() {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      ZipEntry weights = zip.getEntry(WEIGHTS);
      if (weights == null) {
        throw stranger(zip);
      }
      ZipEntry config = zip.getEntry(CONFIG);
      Map<String, String> layers =
          config == null ? Map.of() : layers(bytes(zip, config, LARGEST_CONFIG));
      return HdfReader.read(
          path, ByteBuffer.wrap(bytes(zip, weights, Integer.MAX_VALUE - 8)), layers);
    } catch (IOException | IllegalArgumentException e) {
      throw new KerfException(path + ": this zip file is damaged or cut off", e);
    }
  }

  private KerfException stranger(ZipFile zip) {
    boolean pickled = zip.stream().anyMatch(entry -> entry.getName().endsWith("data.pkl"));
    return pickled
        ? Pickles.refused(path)
        : new KerfException(path + ": this zip file is no .keras file: it holds no " + WEIGHTS);
  }

  private byte[] bytes(ZipFile zip, ZipEntry entry, long largest) throws IOException {
    long size = entry.getSize();
    if (size < 0
        || size > largest
        || size > MOST_SHRINKING * Math.max(1024, entry.getCompressedSize())) {
      throw new KerfException(
          "%s: its %s is said to be %d bytes of %d compressed, more than is unpacked"
              .formatted(path, entry.getName(), size, entry.getCompressedSize()));
    }
    byte[] bytes = new byte[(int) size];
    try (InputStream in = zip.getInputStream(entry)) {
      if (in.readNBytes(bytes, 0, bytes.length) != bytes.length || in.read() >= 0) {
        throw new EOFException();
      }
    }
    return bytes;
  }

  /** Own names of the layers by the paths of their groups. */
  private Map<String, String> layers(byte[] config) {
    String where = path + ": its " + CONFIG;
    JsonFields model =
        new JsonFields(JsonTree.object(new ByteArrayInputStream(config), where, Set.of()), where);
    Map<String, String> names = new HashMap<>();
    if (!model.has("config") || !model.object("config").has("layers")) {
      return names;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Object each : model.object("config").list("layers")) {
      JsonFields layer = JsonFields.of(each, where + ", a layer");
      String kind = snakeCase(layer.text("class_name"));
      int count = counts.merge(kind, 1, Integer::sum) - 1;
      names.put(
          "layers/" + kind + (count == 0 ? "" : "_" + count), layer.object("config").text("name"));
    }
    return names;
  }

  /** {@code BatchNormalization} is {@code batch_normalization}, {@code Conv2D} {@code conv2d}. */
  private static String snakeCase(String name) {
    return name.replaceAll("\\W+", "")
        .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
