package kerf.models.weights.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kerf.models.weights.file.WeightFile.Entry;

/**
 * The quantised tensors that {@link SafetensorsWriter} writes: beside {@code NAME} of unsigned
 * bytes lie {@code NAME.scale} and {@code NAME.min}, float32, one for each index of NAME's first
 * dimension. Together they are one tensor of real numbers.
 */
final class Companions {
  static final String SCALE = ".scale";
  static final String MIN = ".min";

  private Companions() {}

  /** The tensors with each such three made one; others as they are. */
  static List<Entry> applied(List<Entry> entries) {
    Map<String, Entry> byName = new HashMap<>();
    entries.forEach(entry -> byName.put(entry.info().name(), entry));
    return entries.stream().map(entry -> applied(entry, byName)).filter(Objects::nonNull).toList();
  }

  private static Entry applied(Entry entry, Map<String, Entry> byName) {
    String name = entry.info().name();
    if (isCompanion(name, SCALE, byName) || isCompanion(name, MIN, byName)) {
      return null;
    }
    if (!isQuantised(entry, byName)) {
      return entry;
    }
    StoredTensor info = entry.info();
    return new Entry(
        new StoredTensor(name, info.dims(), info.type(), true),
        new Affine(
            entry.elements(),
            byName.get(name + SCALE).elements(),
            byName.get(name + MIN).elements()));
  }

  private static boolean isCompanion(String name, String suffix, Map<String, Entry> byName) {
    Entry owner =
        name.endsWith(suffix)
            ? byName.get(name.substring(0, name.length() - suffix.length()))
            : null;
    return owner != null && isQuantised(owner, byName);
  }

  private static boolean isQuantised(Entry entry, Map<String, Entry> byName) {
    StoredTensor info = entry.info();
    return info.type().equals(StoredType.U8.title())
        && !info.dims().isEmpty()
        && !info.dims().contains(0L)
        && goesWith(info, byName.get(info.name() + SCALE))
        && goesWith(info, byName.get(info.name() + MIN));
  }

  private static boolean goesWith(StoredTensor quantised, Entry companion) {
    return companion != null
        && companion.info().type().equals(StoredType.F32.title())
        && companion.info().dims().equals(List.of(quantised.dims().getFirst()));
  }
}
