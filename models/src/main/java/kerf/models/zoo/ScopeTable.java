package kerf.models.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of a library for a builder's own, from a table beside this class. A section {@code
 * [ours=theirs ...]} names modules, the lines below it the layers inside each of them; lines before
 * the first section are layers outside modules. A later line replaces an earlier one.
 */
final class ScopeTable {
  private final Map<String, String> layers = new HashMap<>();
  private final Map<String, String> modules = new HashMap<>();

  /**
   * @param table resource
   */
  ScopeTable(String table) {
    Map<String, String> section = new HashMap<>();
    for (String line : lines(table)) {
      if (line.startsWith("[")) {
        section.clear();
        for (String pair : line.substring(1, line.length() - 1).split(" ", -1)) {
          section.put(before(pair, "="), behind(pair, "="));
        }
        modules.putAll(section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        put(section, before(line, " = "), behind(line, " = "));
      }
    }
  }

  private static String before(String pair, String sign) {
    return pair.substring(0, pair.indexOf(sign));
  }

  private static String behind(String pair, String sign) {
    return pair.substring(pair.indexOf(sign) + sign.length());
  }

  private void put(Map<String, String> section, String ours, String theirs) {
    if (section.isEmpty()) {
      layers.put(ours, theirs);
    }
    section.forEach((module, scope) -> layers.put(module + "." + ours, scope + "/" + theirs));
    // Builders in Caffe's names write a slash.
    section.forEach((module, scope) -> layers.put(module + "/" + ours, scope + "/" + theirs));
  }

  private static List<String> lines(String table) {
    try (InputStream in = ScopeTable.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library's name of a layer; null where it has none of its own. */
  String layer(String ours) {
    return layers.get(ours);
  }

  /** The library's name of a module; null where it has none of its own. */
  String module(String ours) {
    return modules.get(ours);
  }
}
