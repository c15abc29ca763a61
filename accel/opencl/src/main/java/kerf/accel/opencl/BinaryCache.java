package kerf.accel.opencl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import kerf.accel.DeviceListener;

/**
 * Compiled kernels on disk: a file is the SHA-256 of a program binary, then the binary.
 * Thread-safe, also between processes: files are written aside and moved. What cannot be read or
 * written costs time, never a run.
 */
final class BinaryCache {
  private static final int HASH_BYTES = 32;

  private final Optional<Path> folder;
  private final DeviceListener listener;

  /** A cache in a folder, or one that keeps nothing. */
  BinaryCache(Optional<Path> folder, DeviceListener listener) {
    this.folder = folder;
    this.listener = listener;
  }

  /** The binary of a key; none, and a sentence, when the file is damaged. */
  Optional<byte[]> read(String key) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Path file = file(key);
    try {
      byte[] all = Files.readAllBytes(file);
      if (all.length > HASH_BYTES) {
        byte[] binary = Arrays.copyOfRange(all, HASH_BYTES, all.length);
        if (Arrays.equals(all, 0, HASH_BYTES, sha256(binary), 0, HASH_BYTES)) {
          return Optional.of(binary);
        }
      }
      damaged(key);
      return Optional.empty();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      listener.note("the cached kernel " + file + " cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Says that a file was of no use, and will be made again. */
  void damaged(String key) {
    listener.note("the cached kernel " + file(key) + " is damaged; building it again");
  }

  /** Keeps a binary. */
  void write(String key, byte[] binary) {
    if (folder.isEmpty()) {
      return;
    }
    Path file = file(key);
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), key, ".part");
      try {
        Files.write(
            part,
            ByteBuffer.allocate(HASH_BYTES + binary.length)
                .put(sha256(binary))
                .put(binary)
                .array());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      listener.note("a compiled kernel cannot be kept as " + file + ": " + e.getMessage());
    }
  }

  private Path file(String key) {
    return folder.orElseThrow().resolve(key + ".clbin");
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
