package kerf.host.fpga;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerf.models.KerfException;

/**
 * The binaries of a folder: {@code bin/binaries.json}.
 *
 * @param format of this file
 * @param binaries one a target at most
 * @param seal hash of all the rest
 */
record BinaryList(int format, List<Binary> binaries, String seal) {
  static final int FORMAT = 1;

  static final String FILE = "bin/binaries.json";

  /** Copies the list. */
  BinaryList {
    binaries = List.copyOf(binaries);
  }

  /**
   * Reads a folder's list; an empty one where nothing was built.
   *
   * @throws KerfException when it is not what was written
   */
  static BinaryList read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return of(List.of());
    }
    BinaryList read = FolderJson.read(file, FORMAT, BinaryList.class, "build again");
    if (!of(read.binaries).seal.equals(read.seal)) {
      throw new KerfException(
          file + " was changed after it was written; delete it, and build again");
    }
    return read;
  }

  private static BinaryList of(List<Binary> binaries) {
    String seal = Hashes.of(FolderJson.text(new BinaryList(FORMAT, binaries, "")));
    return new BinaryList(FORMAT, binaries, seal);
  }

  /** The same with another binary in the place of that for the same target. */
  BinaryList with(Binary made) {
    List<Binary> all = new ArrayList<>(binaries);
    all.removeIf(other -> other.target() == made.target());
    all.add(made);
    return of(all);
  }

  void write(Path folder) {
    FolderJson.write(folder.resolve(FILE), this);
  }
}
