package kerf.host.fpga;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerf.models.KerfException;

/**
 * What is right about a folder, and what is wrong with its binaries.
 *
 * @param words what it is, a line each
 * @param problems a sentence each; empty when all is well
 */
public record FolderReport(List<String> words, List<String> problems) {
  /** Copies the lists. */
  public FolderReport {
    words = List.copyOf(words);
    problems = List.copyOf(problems);
  }

  /**
   * Looks a folder over.
   *
   * @throws KerfException when its manifest or its text is not what was emitted
   */
  public static FolderReport of(Path root) {
    BuildFolder folder = BuildFolder.open(root);
    FolderManifest manifest = folder.manifest();
    List<String> words = new ArrayList<>();
    words.add("%s for %s: as emitted".formatted(manifest.words(), manifest.board()));
    words.add(
        "%s: %d kernels, %s"
            .formatted(
                NetworkText.FILE,
                manifest.kernels().size(),
                folder.edited() ? "with permitted edits" : "as emitted"));
    List<String> problems = new ArrayList<>();
    List<BinaryVerdict> binaries = folder.binaries();
    for (BinaryVerdict verdict : binaries) {
      Binary binary = verdict.binary();
      if (verdict.problem().isEmpty()) {
        words.add(
            "%s: %d bytes for %s, '%s'"
                .formatted(
                    binary.file(), binary.bytes(), binary.target().words(), binary.device()));
      }
      verdict.problem().ifPresent(problems::add);
    }
    if (binaries.isEmpty()) {
      words.add("no binary yet: make emulation builds one, and make bitstream");
    }
    return new FolderReport(words, problems);
  }
}
