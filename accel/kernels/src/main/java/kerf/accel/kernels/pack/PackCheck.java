package kerf.accel.kernels.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kerf.accel.kernels.Kernel;
import kerf.models.KerfException;

/** Whether catalogue, sources and packs belong together. */
public final class PackCheck {
  private static final Pattern LAST_WORD = Pattern.compile("(\\w+)\\s*$");

  private PackCheck() {}

  /**
   * Compares.
   *
   * @param catalogue every kernel
   * @param library the packs
   * @return a sentence per difference; none when all is well
   */
  public static List<String> differences(List<Kernel> catalogue, PackLibrary library) {
    List<String> found = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Kernel kernel : catalogue) {
      known.add(kernel.id());
      library
          .entry(kernel.id())
          .ifPresentOrElse(
              entry -> compare(kernel, entry, library, found),
              () -> found.add("kernel " + kernel.id() + " has no pack"));
    }
    for (PackEntry entry : library.manifest().kernels()) {
      if (!known.contains(entry.id())) {
        found.add("pack " + entry.id() + " belongs to no kernel of the catalogue");
      }
    }
    return found;
  }

  private static void compare(
      Kernel kernel, PackEntry entry, PackLibrary library, List<String> found) {
    String source = KernelSource.hash(kernel);
    if (!source.equals(entry.source())) {
      found.add("kernel " + kernel.id() + " changed after its pack was emitted");
      return;
    }
    try {
      String text = library.pack(kernel).emitted();
      PackEntry expected = PackEntry.of(kernel, source, text);
      if (!arguments(text, entry.entry()).equals(entry.arguments())) {
        found.add(noFunction(kernel, entry));
      } else if (!expected.text().equals(entry.text())) {
        found.add(
            "the text of kernel " + kernel.id() + " changed after it was emitted; emit it again");
      } else if (!expected.equals(entry)) {
        found.add(
            "the manifest's entry of kernel " + kernel.id() + " is not what the catalogue says");
      }
    } catch (KerfException e) {
      found.add("kernel " + kernel.id() + ": " + e.getMessage());
    }
  }

  private static String noFunction(Kernel kernel, PackEntry entry) {
    return "the text of kernel %s has no function %s%s"
        .formatted(kernel.id(), entry.entry(), entry.arguments())
        .replace('[', '(')
        .replace(']', ')');
  }

  /** Names of a kernel function's arguments; none where there is no such function. */
  private static List<String> arguments(String text, String function) {
    Matcher header =
        Pattern.compile("__kernel\\s+void\\s+" + function + "\\s*\\(([^)]*)\\)").matcher(text);
    return header.find()
        ? Stream.of(header.group(1).split(",")).map(PackCheck::name).toList()
        : List.of();
  }

  private static String name(String argument) {
    Matcher word = LAST_WORD.matcher(argument);
    return word.find() ? word.group(1) : "";
  }
}
