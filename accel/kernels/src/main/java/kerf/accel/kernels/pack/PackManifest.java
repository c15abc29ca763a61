package kerf.accel.kernels.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  private static final int HASH_DIGITS = 12;

  /** Copies the lists. */
  public PackManifest {
    edits = List.copyOf(edits);
    kernels = List.copyOf(kernels);
  }

  /** The first digits of a SHA-256 over all that it says: other packs have another. */
  public String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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
