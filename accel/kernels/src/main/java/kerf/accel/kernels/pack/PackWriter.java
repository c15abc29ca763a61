package kerf.accel.kernels.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.accel.kernels.Kernel;

/** Writes freshly emitted texts and their manifest. */
public final class PackWriter {
  private PackWriter() {}

  /**
   * Writes a folder of packs.
   *
   * @param folder created where it does not exist
   * @param catalogue the kernels, in the manifest's order
   * @param texts emitted text by kernel id, complete
   * @param tornadovm version that emitted them
   * @throws IOException when a file cannot be written
   */
  public static void write(
      Path folder, List<Kernel> catalogue, Map<String, String> texts, String tornadovm)
      throws IOException {
    List<PackEntry> entries = new ArrayList<>();
    for (Kernel kernel : catalogue) {
      PackEntry entry = PackEntry.of(kernel, KernelSource.hash(kernel), texts.get(kernel.id()));
      Path file = folder.resolve(entry.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, texts.get(kernel.id()));
      entries.add(entry);
    }
    PackManifest manifest =
        new PackManifest(tornadovm, PackManifest.FLAGS, List.of(Edit.values()), entries);
    Files.writeString(folder.resolve(PackManifest.FILE), manifest.toJson());
  }
}
