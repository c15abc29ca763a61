package kerf.accel.kernels.pack;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the packs are: {@code manifest.json} beside the texts.
 *
 * @param tornadovm version that emitted the texts
 * @param flags options to build them with
 * @param edits changes to make to a text before it is built, in order
 * @param kernels one entry a kernel, in the catalogue's order
 */
public record PackManifest(
    String tornadovm, String flags, List<Edit> edits, List<PackEntry> kernels) {
  /** Build options: fused multiply-add, and nothing that assumes away infinities or NaN. */
  public static final String FLAGS = "-cl-mad-enable -w";

  /** Name of the file. */
  public static final String FILE = "manifest.json";

  /** Copies the lists. */
  public PackManifest {
    edits = List.copyOf(edits);
    kernels = List.copyOf(kernels);
  }

  static PackManifest parse(byte[] json) {
    return ManifestJson.parse(json);
  }

  String toJson() {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(this)
        + "\n";
  }
}
