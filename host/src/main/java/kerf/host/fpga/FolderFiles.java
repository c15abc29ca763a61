package kerf.host.fpga;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.profiles.board.Board;

/** What a person reads and calls in a folder. */
final class FolderFiles {
  private FolderFiles() {}

  static String makefile(FolderManifest manifest, List<String> arguments) {
    String quoted = arguments.stream().map(FolderFiles::quoted).collect(Collectors.joining(" "));
    Map<String, String> values = values(manifest);
    values.put("arguments", quoted);
    return filled("Makefile." + manifest.vendor(), values);
  }

  static String readme(FolderManifest manifest, Board board) {
    Map<String, String> values = values(manifest);
    values.put("boardName", board.name());
    values.put(
        "tools",
        board.tools().stream()
            .map(t -> "- %s: %s (%s)".formatted(t.name(), t.versions(), t.source()))
            .collect(Collectors.joining("\n")));
    return filled("README.md", values);
  }

  private static Map<String, String> values(FolderManifest manifest) {
    Map<String, String> values = new HashMap<>();
    values.put("model", manifest.model());
    values.put("words", manifest.words());
    values.put("board", manifest.board());
    values.put("shell", manifest.shell());
    values.put("tool", manifest.tool());
    values.put("version", manifest.toolVersion());
    values.put("kernels", String.join(", ", manifest.ids()));
    return values;
  }

  /** A word for a shell in a Makefile. */
  private static String quoted(String word) {
    String safe = word.replace("$", "$$").replace("#", "\\#");
    return word.matches("[\\w./:@%+=,-]+") ? word : "'" + safe.replace("'", "'\\''") + "'";
  }

  /** A resource in which {@code @name@} stands for a value. */
  private static String filled(String resource, Map<String, String> values) {
    String text;
    try (InputStream in = FolderFiles.class.getResourceAsStream(resource)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    return text;
  }
}
