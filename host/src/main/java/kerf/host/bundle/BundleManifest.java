package kerf.host.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bundle is, as its file {@value #FILE} says.
 *
 * @param version of the format
 * @param model name of its one network
 * @param target profile that it was made for
 * @param architecture of the processors that its Java runs on
 * @param java version of its Java
 * @param kerf version of Kerf
 * @param check what the network said where the bundle was made
 */
record BundleManifest(
    int version,
    String model,
    String target,
    String architecture,
    String java,
    String kerf,
    Answer check) {
  static final String FILE = "bundle.json";
  static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * @throws IllegalArgumentException when the version is another
   */
  BundleManifest {
    if (version != VERSION) {
      throw new IllegalArgumentException("its format is version " + version + ", not " + VERSION);
    }
  }

  /**
   * The answer to the bundled picture.
   *
   * @param picture relative to the bundle
   * @param device that computed it
   * @param index of the first class
   * @param label its name
   * @param tolerance by which another device's logits may differ
   * @param logits before the softmax
   */
  record Answer(
      String picture,
      String device,
      int index,
      String label,
      double tolerance,
      List<Float> logits) {
    Answer {
      logits = List.copyOf(logits);
    }
  }

  /** What a bundle does with its devices; the launcher says the same to Java. */
  record Plan(String model, List<String> devices, String precision, String when) {
    Plan {
      devices = List.copyOf(devices);
    }

    String json() {
      return JSON.writeValueAsString(this) + "\n";
    }
  }

  String json() {
    return JSON.writeValueAsString(this) + "\n";
  }

  /**
   * Reads the manifest of a bundle.
   *
   * @throws KerfException when it is not there, or broken
   */
  static BundleManifest read(Path bundle) {
    Path file = bundle.resolve(FILE);
    try {
      return JSON.readValue(Files.readString(file), BundleManifest.class);
    } catch (IOException | JacksonException e) {
      throw new KerfException(
          file + " cannot be read, and the bundle is not whole: copy it anew", e);
    }
  }
}
