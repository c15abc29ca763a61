package kerf.host.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** Searches one folder for pictures; see {@link ImageFiles}. */
final class FolderSearch extends SimpleFileVisitor<Path> {
  private static final Set<String> EXTENSIONS = Set.of(ImageFiles.EXTENSIONS.split(" "));

  private final Path root;
  private final TreeMap<Path, InputEntry> entries = new TreeMap<>();

  /** Real paths of folders already searched: links must not multiply the work. */
  private final Set<Path> seen = new HashSet<>();

  private FolderSearch(Path root) {
    this.root = root;
  }

  static List<InputEntry> search(Path root) {
    FolderSearch search = new FolderSearch(root);
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, search);
    } catch (IOException e) {
      // The visitor turns every failure into an entry and throws none itself.
      throw new UncheckedIOException(e);
    }
    if (search.entries.isEmpty()) {
      String clause = "the folder holds no picture (" + ImageFiles.EXTENSIONS + ")";
      search.fail(root, clause);
    }
    return List.copyOf(search.entries.values());
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (isHidden(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    try {
      return seen.add(folder.toRealPath())
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    } catch (IOException e) {
      fail(folder, clause(e));
      return FileVisitResult.SKIP_SUBTREE;
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!isHidden(file) && hasPictureExtension(file)) {
      if (attributes.isSymbolicLink()) {
        // Links are followed, so one that is still a link has no end.
        fail(file, "this symbolic link leads nowhere");
      } else if (attributes.isRegularFile()) {
        entries.put(file, new InputEntry.Found(file));
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    if (!isHidden(file)) {
      fail(file, clause(e));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) {
    if (e != null) {
      fail(folder, clause(e));
    }
    return FileVisitResult.CONTINUE;
  }

  private void fail(Path path, String clause) {
    entries.put(path, ImageFiles.failed(path.toString(), clause));
  }

  private static String clause(IOException e) {
    return switch (e) {
      case FileSystemLoopException loop -> "this symbolic link leads back to a folder above it";
      case AccessDeniedException denied -> "permission to read it is denied";
      default -> "it cannot be searched (" + e.getMessage() + ")";
    };
  }

  /** The root is searched whatever its name: it was asked for. */
  private boolean isHidden(Path path) {
    return !path.equals(root) && path.getFileName().toString().startsWith(".");
  }

  private static boolean hasPictureExtension(Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") && EXTENSIONS.contains(extension);
  }
}
