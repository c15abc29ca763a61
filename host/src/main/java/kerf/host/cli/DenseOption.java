package kerf.host.cli;

import java.nio.file.Path;
import java.util.List;
import kerf.host.dense.DenseFiles;
import kerf.host.dense.DenseSize;
import kerf.host.input.InputEntry;
import kerf.models.rewrite.FullyConvolutional.Pooling;
import picocli.CommandLine.Option;

/** The classifier as convolutions over whole pictures. */
final class DenseOption {
  @Option(
      names = "--dense",
      required = true,
      description =
          "Run the classifier as convolutions over whole pictures, and write for each the map of"
              + " all classes (NAME.npy) and where it sees one of them (NAME.heat.png).")
  private boolean dense;

  @Option(
      names = "--dense-size",
      paramLabel = "full|N",
      defaultValue = "full",
      description =
          "Pictures as they are, or with the shorter side scaled to N pixels (default: full).")
  private String size;

  @Option(
      names = "--dense-pool",
      paramLabel = "HOW",
      defaultValue = "window",
      description =
          "An average over the network's whole last map: window, over as much of it as at the"
              + " network's own size; none, leave it out, for a finer map (default: window).")
  private Pooling pooling;

  @Option(
      names = "--class",
      paramLabel = "NAME|INDEX",
      description = "The class to draw (default: the first of the averaged map).")
  String chosen;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "kerf-dense",
      description = "Where the files go (default: kerf-dense).")
  private Path folder;

  @Option(names = "--force", description = "Replace files that exist.")
  private boolean force;

  /** True, since the other options of the group need it. */
  boolean given() {
    return dense;
  }

  /** How large the network sees pictures. */
  DenseSize size() {
    return DenseSize.parse(size);
  }

  Pooling pooling() {
    return pooling;
  }

  /** The files to write, checked before the work begins. */
  DenseFiles files(List<InputEntry> entries) {
    List<Path> pictures =
        entries.stream()
            .filter(InputEntry.Found.class::isInstance)
            .map(entry -> ((InputEntry.Found) entry).path())
            .toList();
    return DenseFiles.of(folder, pictures, force);
  }
}
