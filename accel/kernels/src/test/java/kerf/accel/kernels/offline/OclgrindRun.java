package kerf.accel.kernels.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs a kernel's text once under Oclgrind, which interprets it and watches every access to memory.
 * In a process of its own, and without an OpenCL driver: {@code oclgrind-kernel} reads text, work
 * sizes and arguments from files.
 */
public final class OclgrindRun {
  private static final String TOOL = "checker.oclgrind";
  private static final int MOST_FINDINGS = 20;
  private static final Pattern ELEMENT = Pattern.compile("^ {2}\\w+\\[(\\d+)] = (-?\\d+)$");

  private OclgrindRun() {}

  /** An argument of the kernel. */
  public sealed interface Argument {
    /**
     * A buffer that the kernel reads, and may write.
     *
     * @param words its content, as 4-byte integers: the bits of floats
     * @param read whether its content is wanted afterwards
     */
    record Buffer(int[] words, boolean read) implements Argument {}

    /** Bytes of local memory. */
    record Local(int bytes) implements Argument {}
  }

  /**
   * What to run.
   *
   * @param text OpenCL C
   * @param entry the kernel's name
   * @param global work-items along x, y, z
   * @param local work-group along x, y, z
   * @param arguments in the kernel's order; one buffer at least has to be read afterwards, since
   *     only what it holds proves that the kernel ran
   * @param flags build options
   */
  public record Work(
      String text,
      String entry,
      List<Integer> global,
      List<Integer> local,
      List<Argument> arguments,
      List<String> flags) {}

  /**
   * What came of it.
   *
   * @param findings what Oclgrind complains of, each with the lines that it shows; at most 20
   * @param read the buffers that were wanted, in the order of the arguments
   */
  public record Result(List<String> findings, List<int[]> read) {}

  /** Why nothing can be run here, in one sentence; empty when it can. */
  public static Optional<String> missing() {
    return InstalledTools.find().missing(TOOL);
  }

  /**
   * Runs a kernel.
   *
   * @throws IllegalStateException when the text does not compile, or Oclgrind cannot run it
   */
  public static Result run(Work work) {
    String tool = InstalledTools.find().path(TOOL).orElseThrow().toString();
    return Command.inFolder(folder -> run(work, tool, folder));
  }

  private static Result run(Work work, String tool, Path folder) throws IOException {
    Files.writeString(folder.resolve("kernel.cl"), work.text);
    Path findings = folder.resolve("findings.txt");
    List<String> line = new ArrayList<>(List.of(tool, "--data-races"));
    line.addAll(List.of("--max-errors", Integer.toString(MOST_FINDINGS)));
    line.addAll(List.of("--log", findings.toString()));
    line.addAll(List.of("--build-options", String.join(" ", work.flags)));
    line.add(Files.writeString(folder.resolve("kernel.sim"), simulation(work)).toString());
    Command.Outcome outcome = Command.run(line, folder, Map.of());
    String log = Files.exists(findings) ? Files.readString(findings) : "";
    List<int[]> read = buffers(work.arguments, outcome.output());
    if (!outcome.succeeded() || (read.isEmpty() && log.isBlank())) {
      throw new IllegalStateException(
          "oclgrind-kernel ran no %s: %s%s".formatted(work.entry, outcome.output(), log));
    }
    return new Result(paragraphs(log), read);
  }

  /** The simulation's description: text, entry, sizes, and a header and content an argument. */
  private static String simulation(Work work) {
    StringBuilder text = new StringBuilder("kernel.cl\n" + work.entry + "\n");
    text.append(line(work.global)).append(line(work.local));
    for (Argument argument : work.arguments) {
      switch (argument) {
        case Argument.Local(int bytes) -> text.append("<size=%d>\n".formatted(bytes));
        case Argument.Buffer(int[] words, boolean read) -> {
          text.append("<size=%d int%s>\n".formatted(4 * words.length, read ? " dump" : ""));
          text.append(line(Arrays.stream(words).boxed().toList()));
        }
      }
    }
    return text.toString();
  }

  private static String line(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" ", "", "\n"));
  }

  /** The dumped buffers; fewer than wanted, and so none, when the kernel was not run. */
  private static List<int[]> buffers(List<Argument> arguments, String printed) {
    List<Integer> words = new ArrayList<>();
    printed
        .lines()
        .map(ELEMENT::matcher)
        .filter(Matcher::matches)
        .forEach(element -> words.add(Integer.parseInt(element.group(2))));
    List<int[]> read = new ArrayList<>();
    int from = 0;
    for (Argument argument : arguments) {
      if (argument instanceof Argument.Buffer(int[] content, boolean wanted) && wanted) {
        if (from + content.length > words.size()) {
          return List.of();
        }
        List<Integer> part = words.subList(from, from + content.length);
        read.add(part.stream().mapToInt(Integer::intValue).toArray());
        from += content.length;
      }
    }
    return read;
  }

  /** Findings are set apart by two empty lines. */
  private static List<String> paragraphs(String log) {
    return Arrays.stream(log.split("\n\\s*\n\\s*\n"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
