package kerf.host.fpga;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Kernels;
import kerf.accel.kernels.pack.Pack;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.models.KerfException;

/**
 * The kernels of a network as one OpenCL C text, so that one bitstream has them all: a board that
 * is configured anew between layers would do little else. Each function is called by its kernel's
 * id, which no other has, and says its work-group, which a compiler for FPGAs wants to know.
 */
final class NetworkText {
  static final String FILE = "kernels/network.cl";

  private NetworkText() {}

  /**
   * The text.
   *
   * @param ids of the kernels
   * @throws KerfException when there is no kernel of an id, or no pack of one
   */
  static String of(PackLibrary library, List<String> ids) {
    return ids.stream().map(id -> kernel(library, id)).collect(Collectors.joining("\n"));
  }

  private static String kernel(PackLibrary library, String id) {
    Kernel kernel =
        Kernels.byId(id)
            .orElseThrow(() -> new KerfException("this Kerf has no kernel " + id + "; emit again"));
    Pack pack = library.pack(kernel);
    String head = "__kernel void " + pack.entry().entry() + "(";
    // Clang's pragma stays out: where it matters, the kernels for FPGAs say fma themselves.
    String text = pack.textWithoutPragma();
    if (text.indexOf(head) < 0 || text.indexOf(head) != text.lastIndexOf("__kernel void ")) {
      throw new IllegalStateException("the pack of " + id + " is not one kernel");
    }
    String group =
        kernel.localSize().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return text.replace(
        head, "__attribute__((reqd_work_group_size(%s)))\n__kernel void %s(".formatted(group, id));
  }

  /** Hash of the lines that must stay. */
  static String hash(String text) {
    return Hashes.of(
        PermittedEdits.fixed(text).stream()
            .map(PermittedEdits.Line::words)
            .collect(Collectors.joining("\n")));
  }

  /**
   * The first line that was changed although it must stay.
   *
   * @param found the text as it is
   * @return where and what, for a sentence; empty when all that was changed is permitted
   */
  static Optional<String> difference(String emitted, String found) {
    List<PermittedEdits.Line> want = PermittedEdits.fixed(emitted);
    List<PermittedEdits.Line> is = PermittedEdits.fixed(found);
    int same = 0;
    while (same < Math.min(want.size(), is.size())
        && want.get(same).words().equals(is.get(same).words())) {
      same++;
    }
    if (same == want.size() && same == is.size()) {
      return Optional.empty();
    }
    if (same == is.size()) {
      return Optional.of("the end: it ended with '" + want.getLast().words() + "'");
    }
    return Optional.of("line %d: '%s'".formatted(is.get(same).number(), is.get(same).words()));
  }
}
