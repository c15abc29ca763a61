package kerf.models.weights.file;

import java.io.ByteArrayInputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;

/**
 * Reads TensorFlow.js models: a {@code model.json} whose {@code weightsManifest} lists groups of
 * tensors, the bytes of each group lying end to end over its shards. A quantised tensor is {@code
 * value = q * scale + min}, or float16 (https://github.com/tensorflow/tfjs,
 * tfjs-core/src/io/types.ts and io_utils.ts).
 */
final class TfjsReader {
  private static final String MANIFEST = "weightsManifest";
  private static final long LARGEST_JSON = 100_000_000;

  /** Of 4 MB each, as TensorFlow.js writes them, 40 GB. */
  private static final int MOST_SHARDS = 10_000;

  private final Path path;

  /** Each file is mapped once, however often it is named. */
  private final Map<String, MemorySegment> mapped = new HashMap<>();

  private TfjsReader(Path path) {
    this.path = path;
  }

  /** True when the bytes begin as a JSON object does. */
  static boolean fits(MemorySegment bytes) {
    for (long at = 0; at < Math.min(64, bytes.byteSize()); at++) {
      byte b = bytes.get(ValueLayout.JAVA_BYTE, at);
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b == '{';
      }
    }
    return false;
  }

  static WeightFile read(Path path, MemorySegment bytes) {
    return new TfjsReader(path).read(bytes);
  }

  private WeightFile read(MemorySegment bytes) {
    if (bytes.byteSize() > LARGEST_JSON) {
      throw new KerfException(path + ": a JSON file of over 100 MB is no model.json");
    }
    Map<String, Object> root =
        JsonTree.object(
            new ByteArrayInputStream(bytes.toArray(ValueLayout.JAVA_BYTE)),
            path + ": the file",
            Set.of("modelTopology", "trainingConfig", "userDefinedMetadata"));
    if (!root.containsKey(MANIFEST)) {
      throw new KerfException(
          path + ": this JSON file has no '" + MANIFEST + "', so it is no model of TensorFlow.js");
    }
    List<WeightFile.Entry> entries = new ArrayList<>();
    for (Object group : new JsonFields(root, path + ": the file").list(MANIFEST)) {
      group(JsonFields.of(group, path + ": a group of weights"), entries);
    }
    return new WeightFile(path, WeightFormat.TFJS, entries);
  }

  private void group(JsonFields group, List<WeightFile.Entry> entries) {
    List<MemorySegment> shards = new ArrayList<>();
    for (Object shard : group.list("paths")) {
      if (!(shard instanceof String location)) {
        throw new KerfException(path + ": a shard's path is no text");
      }
      if (mapped.size() == MOST_SHARDS && !mapped.containsKey(location)) {
        throw new KerfException(path + ": it names more than " + MOST_SHARDS + " shards");
      }
      shards.add(mapped.computeIfAbsent(location, l -> MappedFile.beside(path, l)));
    }
    ShardCursor cursor = new ShardCursor(shards);
    for (Object weight : group.list("weights")) {
      entries.add(entry(weight, cursor));
    }
    if (cursor.left() != 0) {
      throw new KerfException(
          path + ": the shards hold " + cursor.left() + " bytes more than their tensors take");
    }
  }

  private WeightFile.Entry entry(Object weight, ShardCursor cursor) {
    JsonFields unnamed = JsonFields.of(weight, path + ": a tensor");
    String name = unnamed.text("name");
    String where = path + ": tensor " + Words.quoted(name);
    JsonFields fields = new JsonFields(unnamed.fields(), where);
    String dtype = fields.text("dtype");
    List<Long> dims = fields.integers("shape");
    int count = Dims.count(dims, where);
    JsonFields quantised = fields.has("quantization") ? fields.object("quantization") : null;
    StoredType type = type(quantised == null ? dtype : quantised.text("dtype"), where);
    long length = (long) count * type.bytes();
    if (length > cursor.left()) {
      throw new KerfException(
          where + " takes " + length + " bytes, and its shards have " + cursor.left() + " left");
    }
    Elements raw = new RawElements(type, count, cursor.take(length));
    boolean whole = type == StoredType.U8 || type == StoredType.U16;
    boolean affine = quantised != null && whole && dtype.equals("float32");
    return new WeightFile.Entry(
        new StoredTensor(name, dims, type.title(), affine || type.isReal()),
        affine
            ? new Affine(
                raw,
                new Affine.Single(quantised.number("scale")),
                new Affine.Single(quantised.number("min")))
            : raw);
  }

  private static StoredType type(String dtype, String where) {
    return StoredType.ofTitle(dtype)
        .orElseThrow(
            () ->
                new UnsupportedException(
                    where + " has the dtype " + Words.quoted(dtype) + ", which is not supported"));
  }
}
