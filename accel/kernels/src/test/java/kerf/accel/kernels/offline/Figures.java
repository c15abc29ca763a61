package kerf.accel.kernels.offline;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and instructions out of a compiler's text. */
final class Figures {
  private static final Pattern PTX =
      Pattern.compile("^\\s+(ld|st)\\.(?:volatile\\.)?(global|shared|local)(?:\\.nc)?(\\.v\\d)?");
  private static final Pattern GCN =
      Pattern.compile("^\\s+((?:global|flat|buffer|scratch|ds)_(?:load|store|read|write)\\w*)");
  private static final Pattern GEN =
      Pattern.compile(
          "\\b((?:load|store)\\.(?:ugm|slm)\\.d\\d+(?:x\\d+)?t?)"
              + "|; ([\\w ]*\\b(?:read|write)\\b(?: with [xyzw]+| x\\d+)?)");

  private Figures() {}

  /** The largest number that the pattern's only group matches, or 0. */
  static int largest(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    int largest = 0;
    while (matcher.find()) {
      largest = Math.max(largest, Integer.parseInt(matcher.group(1)));
    }
    return largest;
  }

  /** Loads and stores in PTX, such as {@code ld.global.v4}. */
  static Map<String, Integer> ptx(String text) {
    return count(text, PTX);
  }

  /** Loads and stores in AMD's assembly, such as {@code global_load_dwordx4}. */
  static Map<String, Integer> gcn(String text) {
    return count(text, GCN);
  }

  /** Loads and stores in Intel's assembly, such as {@code load.ugm.d32x4}. */
  static Map<String, Integer> gen(String text) {
    return count(text, GEN);
  }

  private static Map<String, Integer> count(String text, Pattern instruction) {
    Map<String, Integer> counts = new TreeMap<>();
    text.lines()
        .map(instruction::matcher)
        .filter(Matcher::find)
        .forEach(found -> counts.merge(name(found), 1, Integer::sum));
    return counts;
  }

  private static String name(Matcher found) {
    StringBuilder name = new StringBuilder();
    for (int group = 1; group <= found.groupCount(); group++) {
      String part = found.group(group);
      if (part != null) {
        name.append(name.isEmpty() || part.startsWith(".") ? "" : ".").append(part);
      }
    }
    return name.toString();
  }
}
