package kerf.host.eval;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.input.ImageFiles;
import kerf.host.input.InputEntry;
import kerf.models.KerfException;

/** A folder for each class, sorted by name, with pictures in it or in folders below. */
final class ClassFolders {
  private ClassFolders() {}

  static List<Example> read(Path data) {
    List<Path> folders = folders(data);
    if (folders.isEmpty()) {
      throw new KerfException(
          data
              + " holds no folders of classes, and no pictures named like ILSVRC2012_val_00000001.JPEG;"
              + " a file of paths and labels is a third way");
    }
    List<Example> examples = new ArrayList<>();
    for (Path folder : folders) {
      String label = folder.getFileName().toString();
      List<String> one = List.of(folder.toString());
      for (InputEntry entry : ImageFiles.expand(one, Reader.nullReader())) {
        int number = entry instanceof InputEntry.Found(Path path) ? Ilsvrc.number(path) : 0;
        examples.add(new Example(entry, List.of(label), number, "folder " + folder));
      }
    }
    return examples;
  }

  /** Files beside the folders, for which nothing says a class; hidden ones do not count. */
  static long strays(Path data) {
    try (Stream<Path> all = Files.list(data)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .count();
    } catch (IOException e) {
      throw new KerfException(data + " cannot be listed: " + e.getMessage(), e);
    }
  }

  private static List<Path> folders(Path data) {
    try (Stream<Path> all = Files.list(data)) {
      return all.filter(Files::isDirectory)
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new KerfException(data + " cannot be listed: " + e.getMessage(), e);
    }
  }
}
