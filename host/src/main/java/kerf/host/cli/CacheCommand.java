package kerf.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.host.api.Environment;
import kerf.host.output.RowWriter;
import kerf.models.KerfException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kerf cache}. */
@Command(
    name = "cache",
    mixinStandardHelpOptions = true,
    description = "Lists or empties the folder of things that Kerf can compute again.",
    footer = {"", "Examples:", "  kerf cache list", "  kerf cache clear"})
final class CacheCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say 'list' or 'clear'");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the cached files.")
  void list(@Mixin FormatOption format) {
    Path folder = Environment.cacheFolder();
    try (RowWriter writer = format.writer(List.of("file", "bytes"))) {
      for (Path file : files(folder)) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", folder.relativize(file).toString());
        row.put("bytes", Files.size(file));
        writer.row(row);
      }
    } catch (IOException e) {
      throw new KerfException("the cache " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Command(
      name = "clear",
      mixinStandardHelpOptions = true,
      description = "Deletes the cached files.")
  void clear() {
    Path folder = Environment.cacheFolder();
    try {
      List<Path> files = files(folder);
      if (Files.exists(folder)) {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      System.err.println("kerf: deleted " + files.size() + " files in " + folder);
    } catch (IOException e) {
      throw new KerfException("the cache " + folder + " cannot be emptied: " + e.getMessage(), e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
