package kerf.host.fpga;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import kerf.host.output.OutputFile;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON files of a folder. */
final class FolderJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private FolderJson() {}

  static String text(Object content) {
    return JSON.writeValueAsString(content) + "\n";
  }

  static void write(Path file, Object content) {
    byte[] bytes = text(content).getBytes(StandardCharsets.UTF_8);
    OutputFile.write(file, out -> out.write(bytes));
  }

  /**
   * Reads a file.
   *
   * @param format that it must be of
   * @param help what to do when there is none
   * @throws KerfException when there is none, or it is none
   */
  static <T> T read(Path file, int format, Class<T> type, String help) {
    try {
      JsonNode tree = JSON.readTree(Files.readString(file));
      JsonNode said = tree.get("format");
      if (said == null || !said.isIntegralNumber()) {
        throw new KerfException(file + " is damaged: it says no format; emit the folder again");
      }
      if (said.asInt() != format) {
        throw new KerfException(
            "%s is of format %d, and this Kerf reads format %d; emit the folder again"
                .formatted(file, said.asInt(), format));
      }
      return JSON.treeToValue(tree, type);
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new KerfException("there is no " + file + "; " + help, e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    } catch (JacksonException e) {
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new KerfException(
          "%s is damaged: %s; emit the folder again"
              .formatted(file, why.replaceFirst("[;(].*", "").strip()),
          e);
    }
  }
}
