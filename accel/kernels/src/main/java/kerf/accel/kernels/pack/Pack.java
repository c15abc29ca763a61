package kerf.accel.kernels.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * A kernel's OpenCL C, ready for a compiler.
 *
 * @param entry what the manifest says of it
 * @param tornadovm version that emitted the text
 * @param flags options to build it with
 * @param edits changes to make before it is built
 * @param emitted the text as TornadoVM wrote it
 */
public record Pack(
    PackEntry entry, String tornadovm, String flags, List<Edit> edits, String emitted) {
  /** Copies the list. */
  public Pack {
    edits = List.copyOf(edits);
  }

  /** The text with every permitted edit. */
  public String text() {
    return text(edits);
  }

  /** The text for a compiler that does not know clang's pragma: slower on some, as right on all. */
  public String textWithoutPragma() {
    List<Edit> rest = new ArrayList<>(edits);
    rest.remove(Edit.CONTRACT);
    return text(rest);
  }

  private String text(List<Edit> chosen) {
    String text = emitted;
    for (Edit edit : chosen) {
      text = edit.apply(text);
    }
    return text;
  }
}
