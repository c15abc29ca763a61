package kerf.models.weights.file;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * A file of named tensors. It is mapped into memory as long as anybody holds a tensor of it; on the
 * heap is only what was asked for.
 */
public final class WeightFile {
  private final Path path;
  private final WeightFormat format;
  private final Map<String, Entry> entries;

  /**
   * A tensor and its elements.
   *
   * @param info as the file lists it
   * @param elements as many as {@code info} says
   */
  record Entry(StoredTensor info, Elements elements) {}

  WeightFile(Path path, WeightFormat format, List<Entry> entries) {
    this.path = path;
    this.format = format;
    Map<String, Entry> byName = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (byName.put(entry.info.name(), entry) != null) {
        throw new KerfException(
            path + ": the file holds two tensors " + Words.quoted(entry.info.name()));
      }
    }
    this.entries = Collections.unmodifiableMap(byName);
  }

  /** The path as it was given. */
  public Path path() {
    return path;
  }

  /** What kind of file it is. */
  public WeightFormat format() {
    return format;
  }

  /** Its tensors by name, in the file's order. */
  public List<StoredTensor> tensors() {
    return entries.values().stream().map(Entry::info).toList();
  }

  /**
   * A tensor as float32, in the file's own order of dimensions. Its bytes are read once to know
   * them again, and decoded when {@link Tensor#data} asks.
   *
   * @throws KerfException when the file has no tensor of that name, it has no elements, or they are
   *     damaged
   * @throws UnsupportedException when its elements are no real numbers
   */
  public Tensor read(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new KerfException(path + ": the file holds no tensor " + Words.quoted(name));
    }
    if (!entry.info.real()) {
      throw new UnsupportedException(
          "%s: tensor %s holds elements of the type %s; only real numbers are read"
              .formatted(path, Words.quoted(name), entry.info.type()));
    }
    return Tensor.deferred(shape(entry.info), entry.elements.origin(), () -> entry.elements.read());
  }

  private Shape shape(StoredTensor info) {
    if (info.dims().contains(0L)) {
      throw new KerfException(
          path + ": tensor " + Words.quoted(info.name()) + " has no elements: " + info.dims());
    }
    return new Shape(info.dims().stream().map(Math::toIntExact).toList());
  }
}
