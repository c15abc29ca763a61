package kerf.models.weights.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kerf.models.KerfException;

/** Files in memory, as long as anybody refers to their bytes. */
final class MappedFile {
  private MappedFile() {}

  /**
   * The bytes of a file.
   *
   * @throws KerfException when it is missing, unreadable, empty, or not a file
   */
  static MemorySegment map(Path file) {
    if (!Files.exists(file)) {
      throw new KerfException("there is no weight file " + file);
    }
    if (!Files.isRegularFile(file)) {
      throw new KerfException(file + " is not a file; name the file that holds the weights");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() == 0) {
        throw new KerfException(file + " is empty");
      }
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    } catch (AccessDeniedException e) {
      throw new KerfException(file + " may not be read: permission denied", e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The bytes of a file that another one names.
   *
   * @param owner the file that names it
   * @param location relative to the owner's folder, and inside it even where links are followed
   * @throws KerfException when it is outside, missing or unreadable
   */
  static MemorySegment beside(Path owner, String location) {
    String where = owner + ": the shard " + Words.quoted(location);
    try {
      Path folder = owner.toAbsolutePath().getParent().toRealPath();
      Path named = Path.of(location);
      Path file = folder.resolve(named).normalize();
      if (location.isBlank() || named.isAbsolute() || !file.startsWith(folder)) {
        throw new KerfException(where + " is outside the file's folder");
      }
      if (!Files.isRegularFile(file)) {
        throw new KerfException(where + " is no file in its folder");
      }
      if (!file.toRealPath().startsWith(folder)) {
        throw new KerfException(where + " is a link to outside the file's folder");
      }
      return map(file);
    } catch (InvalidPathException | IOException e) {
      throw new KerfException(where + " cannot be read", e);
    }
  }
}
