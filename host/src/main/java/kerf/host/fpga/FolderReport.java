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

  /**
   * Puts a bitstream that another tool built on the list of a folder.
   *
   * @param file in the folder, or below it
   * @param shell a part of the name of the devices that it runs on; null for that of the manifest
   * @throws KerfException when it lies elsewhere, is not of the manifest's tool, or nobody says
   *     what it runs on
   */
  public static String register(Path root, Path file, String shell) {
    BuildFolder folder = BuildFolder.open(root);
    FolderManifest manifest = folder.manifest();
    BuildTool tool =
        manifest.vendor().equals(BuildTool.AOC.vendor()) ? BuildTool.AOC : BuildTool.VITIS;
    Path inside = root.toAbsolutePath().normalize();
    Path found = file.toAbsolutePath().normalize();
    if (!found.startsWith(inside)) {
      throw new KerfException(file + " does not lie in " + root + "; copy it there first");
    }
    if (!found.toString().endsWith(tool.suffix())) {
      throw new KerfException(
          "%s is no bitstream of %s: those end in %s"
              .formatted(file, tool.command(), tool.suffix()));
    }
    String runsOn = shell == null ? manifest.shell() : shell;
    if (runsOn.isBlank() || runsOn.equals(FolderManifest.UNKNOWN)) {
      throw new KerfException(
          "nobody says which devices "
              + file
              + " runs on; give a part of their name as --shell, as kerf devices prints it");
    }
    Binary made =
        folder.add(
            Binary.Target.BOARD,
            inside.relativize(found).toString(),
            runsOn,
            "",
            tool.command() + " " + manifest.toolVersion());
    return "%s: %d bytes for devices called '%s'"
        .formatted(made.file(), made.bytes(), made.device());
  }
}
