package kerf.accel.simd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kerf.accel.DeviceListener;

/**
 * Packed weights on disk, a file for each program: to read them takes a fraction of the time of
 * packing, and the weights they were made of need not be in memory. Found by a hash of all that
 * they follow from. Thread-safe.
 */
final class PackCache {
  /** Packing less takes no time that anybody would notice. */
  private static final long LEAST_FLOATS = 1 << 20;

  /** All files together; those that were not read for longest go. */
  private static final long MOST_BYTES = 2L << 30;

  private static final String PREFIX = "weights-";
  private static final int DIGITS = 32;

  private final Path folder;
  private final DeviceListener listener;
  private Path file;
  private List<float[]> pending = List.of();

  PackCache(Path folder, DeviceListener listener) {
    this.folder = folder;
    this.listener = listener;
  }

  /**
   * Fills in what the steps would pack, from the file or by running them; what is not in a file yet
   * is written by {@link #keep}.
   */
  void pack(List<Packing> packings, Crew crew) {
    Optional<Path> place = place(packings);
    List<float[]> arrays = packings.stream().flatMap(p -> p.packed().stream()).toList();
    if (place.isPresent() && read(place.get(), arrays, crew)) {
      return;
    }
    Packing.run(packings, crew);
    place.ifPresent(path -> later(path, arrays));
  }

  /** Where the packed weights are or belong; empty when they are few or follow from who knows. */
  private Optional<Path> place(List<Packing> packings) {
    long floats =
        packings.stream().flatMap(p -> p.packed().stream()).mapToLong(a -> a.length).sum();
    if (floats < LEAST_FLOATS) {
      return Optional.empty();
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String code = Build.HASH + " " + Lanes.COUNT + " " + Lanes.MANY_REGISTERS;
      digest.update(code.getBytes(StandardCharsets.UTF_8));
      for (Packing packing : packings) {
        Optional<String> recipe = packing.recipe();
        if (recipe.isEmpty()) {
          return Optional.empty();
        }
        digest.update((recipe.get() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      String name = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
      return Optional.of(folder.resolve(PREFIX + name + ".bin"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private boolean read(Path path, List<float[]> arrays, Crew crew) {
    try {
      if (!Files.exists(path)) {
        return false;
      }
      PackFile.read(path, arrays, crew);
      Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
      return true;
    } catch (IOException e) {
      listener.note("packed weights in %s are made again: %s".formatted(path, e.getMessage()));
      return false;
    }
  }

  private synchronized void later(Path path, List<float[]> arrays) {
    keep();
    file = path;
    pending = arrays;
  }

  /** Writes what was packed last. */
  synchronized void keep() {
    if (pending.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder);
      PackFile.write(file, pending);
      makeRoom();
    } catch (IOException e) {
      listener.note("packed weights cannot be kept in %s: %s".formatted(file, e.getMessage()));
    } finally {
      pending = List.of();
    }
  }

  private void makeRoom() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(f -> f.getFileName().toString().startsWith(PREFIX))
              .sorted(Comparator.comparingLong((Path f) -> f.toFile().lastModified()).reversed())
              .toList();
    }
    long bytes = 0;
    for (Path one : files) {
      bytes += Files.size(one);
      if (bytes > MOST_BYTES && !one.equals(file)) {
        Files.delete(one);
      }
    }
  }
}
