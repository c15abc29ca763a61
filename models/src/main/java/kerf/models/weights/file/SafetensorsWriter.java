package kerf.models.weights.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kerf.models.KerfException;
import kerf.models.tensor.Tensor;

/**
 * Writes safetensors. Float types any library reads; of {@link Storage#UINT8} tensors of two
 * dimensions or more are {@code q * scale[o] + min[o]}, with {@code NAME.scale} and {@code
 * NAME.min} beside them, o being the first dimension, and vectors stay float32.
 */
public final class SafetensorsWriter {
  private static final int LEVELS = 255;
  private static final int STEP = 1 << 16;

  /** How elements are written. */
  public enum Storage {
    /** As they are. */
    FLOAT32,
    /** Rounded to nearest. */
    FLOAT16,
    /** 256 levels between the least and the greatest of each output. */
    UINT8
  }

  private final Storage storage;

  private SafetensorsWriter(Storage storage) {
    this.storage = storage;
  }

  /** What the header lists of a tensor, and what it is written from. */
  record Part(StoredType type, List<Integer> dims, Tensor source, Role role) {
    long bytes() {
      return (long) type.bytes() * dims.stream().mapToLong(d -> d).reduce(1, (a, b) -> a * b);
    }
  }

  /** Which numbers of a quantised tensor a part holds. */
  enum Role {
    VALUES,
    QUANTISED,
    SCALE,
    MIN
  }

  /**
   * Writes a file, which replaces one of that name only when it is complete.
   *
   * @param tensors by name, in the order of the file; one after the other is asked for its data
   * @throws KerfException when a value does not fit the storage, names clash, or the file cannot be
   *     written
   */
  public static void write(Path file, Map<String, Tensor> tensors, Storage storage) {
    new SafetensorsWriter(storage).write(file, tensors);
  }

  private void write(Path file, Map<String, Tensor> tensors) {
    Map<String, Part> parts = parts(tensors);
    if (Files.isDirectory(file)) {
      throw new KerfException(file + " cannot be written: it is a folder");
    }
    Path folder = file.toAbsolutePath().getParent();
    String salt = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path unfinished = folder.resolve("." + file.getFileName() + "." + salt + ".part");
    try {
      try (OutputStream out =
          Files.newOutputStream(
              unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        out.write(SafetensorsHeader.of(parts));
        for (Map.Entry<String, Part> part : parts.entrySet()) {
          write(part.getKey(), part.getValue(), out);
        }
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      throw new KerfException(file + " cannot be written: there is no folder " + folder, e);
    } catch (AccessDeniedException e) {
      throw new KerfException(file + " cannot be written: permission denied", e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be written: " + e.getMessage(), e);
    } finally {
      delete(unfinished);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // the folder went away, or may no longer be written
    }
  }

  private Map<String, Part> parts(Map<String, Tensor> tensors) {
    Map<String, Part> parts = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          List<Integer> dims = tensor.shape().dims();
          if (storage == Storage.UINT8 && dims.size() >= 2) {
            List<Integer> outputs = List.of(dims.getFirst());
            add(parts, name, new Part(StoredType.U8, dims, tensor, Role.QUANTISED));
            add(
                parts,
                name + Companions.SCALE,
                new Part(StoredType.F32, outputs, tensor, Role.SCALE));
            add(parts, name + Companions.MIN, new Part(StoredType.F32, outputs, tensor, Role.MIN));
          } else {
            StoredType type = storage == Storage.FLOAT16 ? StoredType.F16 : StoredType.F32;
            add(parts, name, new Part(type, dims, tensor, Role.VALUES));
          }
        });
    return parts;
  }

  private static void add(Map<String, Part> parts, String name, Part part) {
    if (parts.put(name, part) != null) {
      throw new KerfException("two tensors would be called " + Words.quoted(name));
    }
  }

  private static void write(String name, Part part, OutputStream out) throws IOException {
    float[] values = part.source.data();
    int outputs = part.dims.isEmpty() ? 1 : part.dims.getFirst();
    switch (part.role) {
      case VALUES -> write(name, part.type, values, out);
      case SCALE -> write(name, part.type, Quantiser.of(values, outputs, LEVELS).scales(), out);
      case MIN -> write(name, part.type, Quantiser.of(values, outputs, LEVELS).mins(), out);
      case QUANTISED -> out.write(quantised(name, values, outputs));
    }
  }

  private static byte[] quantised(String name, float[] values, int outputs) {
    Quantiser quantiser = Quantiser.of(values, outputs, LEVELS);
    if (!quantiser.isFinite()) {
      throw new KerfException(
          "tensor " + Words.quoted(name) + " holds values that no 256 levels reach");
    }
    return quantiser.quantised(values);
  }

  private static void write(String name, StoredType type, float[] values, OutputStream out)
      throws IOException {
    ByteBuffer step = ByteBuffer.allocate(STEP * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      if (!step.hasRemaining()) {
        out.write(step.array(), 0, step.position());
        step.clear();
      }
      if (type == StoredType.F32) {
        step.putFloat(value);
      } else {
        step.putShort(half(name, value));
      }
    }
    out.write(step.array(), 0, step.position());
  }

  private static short half(String name, float value) {
    short half = Float.floatToFloat16(value);
    if (Float.isFinite(value) && Float.isInfinite(Float.float16ToFloat(half))) {
      throw new KerfException(
          "tensor %s holds %s, which float16 cannot; write float32"
              .formatted(Words.quoted(name), value));
    }
    return half;
  }
}
