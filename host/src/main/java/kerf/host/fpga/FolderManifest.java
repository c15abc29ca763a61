package kerf.host.fpga;

import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;

/**
 * What a folder was emitted for: {@code manifest.json}.
 *
 * @param format of this file
 * @param model name of the network
 * @param network hash of its operations and shapes, not of its weights
 * @param batch pictures that are computed as one
 * @param input shape of its input
 * @param output shape of its output
 * @param board id of the board
 * @param vendor intel or amd
 * @param shell platform or board package that bitstreams are built for; {@code unknown} where
 *     nobody said
 * @param tool aoc or v++
 * @param toolVersion that the Makefile insists on
 * @param tornadovm version that emitted the kernels
 * @param flags build options of the emulation
 * @param text hash of the lines of the text that must stay
 * @param kernels what the text holds
 * @param seal hash of all the rest
 */
record FolderManifest(
    int format,
    String model,
    String network,
    int batch,
    List<Integer> input,
    List<Integer> output,
    String board,
    String vendor,
    String shell,
    String tool,
    String toolVersion,
    String tornadovm,
    String flags,
    String text,
    List<KernelUse> kernels,
    String seal) {
  static final int FORMAT = 1;

  static final String FILE = "manifest.json";

  static final String UNKNOWN = "unknown";

  /** Copies the lists. */
  FolderManifest {
    input = List.copyOf(input);
    output = List.copyOf(output);
    kernels = List.copyOf(kernels);
  }

  /**
   * Reads a folder's manifest.
   *
   * @throws KerfException when there is none, or it is not what was emitted
   */
  static FolderManifest read(Path folder) {
    Path file = folder.resolve(FILE);
    FolderManifest read =
        FolderJson.read(file, FORMAT, FolderManifest.class, "kerf fpga emit writes such a folder");
    if (!read.sealed().seal().equals(read.seal())) {
      throw new KerfException(file + " was changed after it was emitted; emit the folder again");
    }
    return read;
  }

  /** The same with the seal that belongs to it. */
  FolderManifest sealed() {
    return withSeal(Hashes.of(FolderJson.text(withSeal(""))));
  }

  private FolderManifest withSeal(String other) {
    return new FolderManifest(
        format,
        model,
        network,
        batch,
        input,
        output,
        board,
        vendor,
        shell,
        tool,
        toolVersion,
        tornadovm,
        flags,
        text,
        kernels,
        other);
  }

  /** Ids of the kernels. */
  List<String> ids() {
    return kernels.stream().map(KernelUse::id).toList();
  }

  /** The network, its batch and its input, for a sentence. */
  String words() {
    return "%s, %d at a time, input %s".formatted(model, batch, input);
  }
}
