import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Holds every Java file of the repository to google-java-format; {@code mvn verify} checks, {@code
 * mvn -Pformat verify} rewrites. A program of its own, because the formatter must run on the JDK
 * that compiles, which need not be the one that Maven runs on.
 */
final class Format {
  private static final Set<String> SKIPPED = Set.of("target", ".git", ".kerf");

  public static void main(String[] args) throws IOException {
    if (args.length != 2 || !Set.of("check", "apply").contains(args[0])) {
      System.err.println("Usage: Format.java check|apply FOLDER");
      System.exit(2);
    }
    boolean apply = args[0].equals("apply");
    Path root = Path.of(args[1]);
    List<String> wrong =
        javaFiles(root).parallelStream()
            .map(file -> complaint(root, file, apply))
            .filter(line -> !line.isEmpty())
            .toList();
    wrong.forEach(line -> System.err.println((apply ? "" : "[ERROR] ") + line));
    if (!apply && !wrong.isEmpty()) {
      System.err.println("[ERROR] To format them: mvn -q -N -Pformat verify");
    }
    System.exit(wrong.isEmpty() || apply && wrong.stream().noneMatch(Format::isError) ? 0 : 1);
  }

  /** One line about a file that is not as the formatter writes it, or nothing. */
  private static String complaint(Path root, Path file, boolean apply) {
    String name = root.relativize(file).toString();
    try {
      String source = Files.readString(file);
      String formatted = format(source);
      if (formatted.equals(source)) {
        return "";
      }
      if (apply) {
        Files.writeString(file, formatted);
        return "formatted " + name;
      }
      return name + " is not formatted, from line " + firstDifference(source, formatted) + " on";
    } catch (FormatterException e) {
      return name + " cannot be parsed: " + e.getMessage().strip();
    } catch (IOException e) {
      return name + " cannot be read or written: " + e.getMessage();
    }
  }

  private static boolean isError(String line) {
    return !line.startsWith("formatted ");
  }

  private static String format(String source) throws FormatterException {
    // The order of the steps is that of google-java-format's own command line.
    String imports = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(imports));
  }

  private static int firstDifference(String a, String b) {
    List<String> left = a.lines().toList();
    List<String> right = b.lines().toList();
    int line = 0;
    while (line < left.size() && line < right.size() && left.get(line).equals(right.get(line))) {
      line++;
    }
    return line + 1;
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = SKIPPED.contains(folder.getFileName().toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }
}
