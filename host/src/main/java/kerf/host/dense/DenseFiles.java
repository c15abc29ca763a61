package kerf.host.dense;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kerf.host.output.OutputFile;
import kerf.models.KerfException;

/**
 * The files of each picture: {@code NAME.npy} with the map and {@code NAME.heat.png} with the
 * drawing, NAME being the picture's file name; a second picture of the same name is {@code NAME-2}.
 */
public final class DenseFiles {
  private static final String MAP = ".npy";

  private static final String DRAWING = ".heat.png";

  private final Path folder;
  private final Map<Path, String> names = new HashMap<>();

  private DenseFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Gives every picture its files.
   *
   * @param folder made when it is not there
   * @param pictures in the order of the run
   * @param replace whether what exists is replaced
   * @throws KerfException when a file exists and is not to be replaced, when there can be no such
   *     folder, or when Java has no fonts to draw with
   */
  public static DenseFiles of(Path folder, List<Path> pictures, boolean replace) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new KerfException(folder + " is a file; choose a folder with -o");
    }
    HeatMap.check();
    DenseFiles files = new DenseFiles(folder);
    Set<String> taken = new HashSet<>();
    for (Path picture : pictures) {
      files.names.computeIfAbsent(picture, path -> unused(path.getFileName().toString(), taken));
    }
    if (!replace) {
      pictures.stream().flatMap(files::both).forEach(DenseFiles::refuse);
    }
    return files;
  }

  private static String unused(String name, Set<String> taken) {
    String unused = name;
    for (int count = 2; !taken.add(unused); count++) {
      unused = name + "-" + count;
    }
    return unused;
  }

  private static void refuse(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new KerfException(
          file + " exists; choose another folder with -o, or say --force to replace it");
    }
  }

  private Stream<Path> both(Path picture) {
    return Stream.of(map(picture), drawing(picture));
  }

  private Path map(Path picture) {
    return folder.resolve(names.get(picture) + MAP);
  }

  private Path drawing(Path picture) {
    return folder.resolve(names.get(picture) + DRAWING);
  }

  /**
   * Writes both files of a picture.
   *
   * @return map and drawing
   * @throws KerfException when one cannot be written
   */
  public List<Path> write(Path picture, DenseResult result) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new KerfException("folder " + folder + " cannot be made: " + e, e);
    }
    ClassMap map = result.look().map();
    List<Integer> extents = List.of(map.rows().places(), map.columns().places(), map.classes());
    OutputFile.write(map(picture), out -> NpyFile.write(out, extents, map.scores().data()));
    OutputFile.write(drawing(picture), new HeatMap(result)::write);
    return List.of(map(picture), drawing(picture));
  }
}
