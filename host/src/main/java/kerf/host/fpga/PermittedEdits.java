package kerf.host.fpga;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Lines that may be added to an emitted text, changed and removed: they say how a compiler shall
 * lay a kernel out, never what it computes. Each stands on a line of its own.
 */
final class PermittedEdits {
  /**
   * Of Intel (FPGA SDK for OpenCL Pro, programming guide 683846: loop pragmas, num_simd_work_items,
   * num_compute_units) and of AMD (UG1393, OpenCL attributes). Not among them: ivdep, which
   * promises what nobody checks, and reqd_work_group_size, by which the kernels are right.
   */
  private static final List<Pattern> LINES =
      List.of(
          Pattern.compile("#pragma unroll( +\\d+)?"),
          Pattern.compile("#pragma (ii|max_concurrency|max_interleaving) +\\d+"),
          Pattern.compile("#pragma (loop_coalesce|speculated_iterations)( +\\d+)?"),
          Pattern.compile("#pragma disable_loop_pipelining"),
          Pattern.compile("__attribute__\\(\\(num_simd_work_items\\(\\d+\\)\\)\\)"),
          Pattern.compile("__attribute__\\(\\(num_compute_units\\(\\d+(, *\\d+){0,2}\\)\\)\\)"),
          Pattern.compile("__attribute__\\(\\(opencl_unroll_hint(\\(\\d+\\))?\\)\\)"),
          Pattern.compile("__attribute__\\(\\(xcl_pipeline_loop(\\(\\d+\\))?\\)\\)"),
          Pattern.compile("__attribute__\\(\\(xcl_pipeline_workitems\\)\\)"),
          // A backslash at its end would make the next line a part of it.
          Pattern.compile("//.*[^\\\\]|//"),
          Pattern.compile(""));

  private PermittedEdits() {}

  static boolean permits(String line) {
    String bare = line.strip();
    return LINES.stream().anyMatch(pattern -> pattern.matcher(bare).matches());
  }

  /** A line of a text that is not permitted: its number from 1 on, and what it says. */
  record Line(int number, String words) {}

  /** The lines of a text that must stay as they are. */
  static List<Line> fixed(String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> !permits(lines.get(i)))
        .mapToObj(i -> new Line(i + 1, lines.get(i).stripTrailing()))
        .toList();
  }
}
