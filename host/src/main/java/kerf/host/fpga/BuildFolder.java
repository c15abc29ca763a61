package kerf.host.fpga;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerf.accel.kernels.pack.PackEntry;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/**
 * A folder that was emitted for a network and a board, looked over: its manifest is what was
 * written, its kernels are those of this Kerf, and its text has no edits but permitted ones.
 *
 * @param root the folder
 * @param manifest what it was emitted for
 * @param text its OpenCL C as it is now
 * @param edited whether that is not what was emitted
 */
record BuildFolder(Path root, FolderManifest manifest, String text, boolean edited) {
  /**
   * Looks a folder over.
   *
   * @throws KerfException the first thing that is wrong
   */
  static BuildFolder open(Path root) {
    FolderManifest manifest = FolderManifest.read(root);
    PackLibrary library = PackLibrary.shipped();
    checkKernels(root, manifest, library);
    String emitted = NetworkText.of(library, manifest.ids());
    if (!NetworkText.hash(emitted).equals(manifest.text())) {
      throw stale(root, "another text around the kernels");
    }
    String found = read(root.resolve(NetworkText.FILE));
    NetworkText.difference(emitted, found)
        .ifPresent(
            where -> {
              throw new KerfException(
                  "%s was changed at %s, which is no permitted edit (docs/fpga.md); put back what was emitted, or emit the folder again"
                      .formatted(root.resolve(NetworkText.FILE), where));
            });
    return new BuildFolder(root, manifest, found, !found.equals(emitted));
  }

  private static void checkKernels(Path root, FolderManifest manifest, PackLibrary library) {
    for (KernelUse kernel : manifest.kernels()) {
      PackEntry entry =
          library
              .entry(kernel.id())
              .orElseThrow(() -> stale(root, "kernel " + kernel.id() + ", which is no more"));
      if (!entry.source().equals(kernel.source()) || !entry.text().equals(kernel.emitted())) {
        throw stale(root, "another version of kernel " + kernel.id());
      }
    }
  }

  private static KerfException stale(Path root, String what) {
    return new KerfException(
        "%s is stale: it was emitted from %s; emit it again".formatted(root, what));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new KerfException(file + " is missing; emit the folder again", e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Makes sure that it was emitted for a network.
   *
   * @param model its name
   * @param network fused, up to its scores, in the shapes of a batch
   * @throws KerfException when it was not
   */
  void checkNetwork(String model, Segment network) {
    Shape input = network.inputShapes().getFirst();
    String asked = "%s, %d at a time, input %s".formatted(model, input.n(), input.dims());
    String again = "; emit a folder for that";
    if (!manifest.model().equals(model)
        || manifest.batch() != input.n()
        || !manifest.input().equals(input.dims())) {
      throw new KerfException(
          "%s is for %s, and asked for is %s%s".formatted(root, manifest.words(), asked, again));
    }
    if (!manifest.network().equals(Hashes.of(network))) {
      throw new KerfException(
          "%s is for another network that is called %s: its layers or their shapes differ%s"
              .formatted(root, model, again));
    }
  }

  /**
   * The binaries that were built, each with what is wrong with it.
   *
   * @throws KerfException when their list is not what was written
   */
  List<BinaryVerdict> binaries() {
    List<BinaryVerdict> all = new ArrayList<>();
    BinaryList.read(root).binaries().forEach(b -> all.add(BinaryVerdict.of(this, b)));
    return all;
  }

  /** Registers a binary that lies in the folder. */
  Binary add(Binary.Target target, String file, String device, String driver, String tool) {
    try {
      byte[] content = Files.readAllBytes(root.resolve(file));
      Binary made =
          new Binary(
              target,
              file,
              content.length,
              Hashes.of(content),
              manifest.seal(),
              Hashes.of(text),
              device,
              driver,
              tool);
      Files.createDirectories(root.resolve(BinaryList.FILE).getParent());
      BinaryList.read(root).with(made).write(root);
      return made;
    } catch (IOException e) {
      throw new KerfException(root.resolve(file) + " cannot be read: " + e.getMessage(), e);
    }
  }
}
