package kerf.models.onnx;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import kerf.models.KerfException;

/**
 * An ONNX file and the files beside it that hold its external data, mapped into memory until
 * closed: weights are decoded from where they lie, so a file's bytes are never on the heap.
 */
final class ModelFile implements AutoCloseable {
  private final Path path;
  private final Arena arena = Arena.ofConfined();

  /** How often the bytes of external data may be read on average, by tensors that share them. */
  private static final int MOST_SHARING = 4;

  private final Map<Path, MemorySegment> external = new HashMap<>();
  private final Map<MemorySegment, Long> taken = new HashMap<>();

  ModelFile(Path path) {
    this.path = path;
  }

  /** An error about this file: its path, a colon, and the given rest of the sentence. */
  KerfException error(String rest) {
    return new KerfException(path + ": " + rest);
  }

  /** The path as it was given. */
  Path path() {
    return path;
  }

  /**
   * The file's bytes.
   *
   * @throws KerfException when it is missing, unreadable, empty, not a file, or larger than a
   *     protocol buffer may be
   */
  MemorySegment bytes() {
    if (!Files.exists(path)) {
      throw new KerfException(path + " does not exist");
    }
    if (!Files.isRegularFile(path)) {
      throw new KerfException(path + " is not a file");
    }
    MemorySegment bytes = map(path);
    if (bytes.byteSize() == 0) {
      throw new KerfException(path + " is empty");
    }
    if (bytes.byteSize() > Integer.MAX_VALUE) {
      throw new KerfException(
          path
              + " is larger than 2 GiB, more than an ONNX file may have; keep its weights as external data");
    }
    return bytes;
  }

  /**
   * A file of external data.
   *
   * @param location as the tensor says: relative to the model's folder, and inside it even where
   *     links are followed
   * @param tensor its name, for the message
   * @throws KerfException when it is outside, missing or unreadable
   */
  MemorySegment external(String location, String tensor) {
    String where = "tensor '" + tensor + "' keeps its data in '" + location + "', ";
    try {
      Path folder = path.toAbsolutePath().getParent().toRealPath();
      Path named = Path.of(location);
      Path file = folder.resolve(named).normalize();
      if (location.isBlank() || named.isAbsolute() || !file.startsWith(folder)) {
        throw error(where + "which is outside the model's folder");
      }
      if (!Files.isRegularFile(file)) {
        throw error(where + "which is no file in the model's folder");
      }
      if (!file.toRealPath().startsWith(folder)) {
        throw error(where + "which is a link to outside the model's folder");
      }
      return external.computeIfAbsent(file, this::map);
    } catch (InvalidPathException | IOException e) {
      throw new KerfException(path + ": " + where + "which cannot be read", e);
    }
  }

  /**
   * A stretch of external data. Tensors may share bytes, but a small file must not become many
   * large tensors.
   *
   * @param all what {@link #external} gave
   * @param offset and length of the stretch, inside of it
   * @throws KerfException when the tensors so far take the bytes several times over
   */
  MemorySegment stretch(MemorySegment all, long offset, long length, String tensor) {
    if (taken.merge(all, length, Long::sum) > MOST_SHARING * all.byteSize()) {
      throw error(
          "tensor '"
              + tensor
              + "' and those before it take the same external data more than "
              + MOST_SHARING
              + " times over");
    }
    return all.asSlice(offset, length);
  }

  private MemorySegment map(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    } catch (AccessDeniedException e) {
      throw new KerfException(file + " may not be read: permission denied", e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
