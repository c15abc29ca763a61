package kerf.host.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;

/** The files of a bundle that people and the shell read, from templates with words in {@code @}. */
final class Texts {
  /** The launcher. */
  static final String LAUNCHER = "kerf";

  private static final List<String> PLAIN = List.of("kerf.service", "Containerfile", "README.md");

  private Texts() {}

  /**
   * Writes them.
   *
   * @param words what stands for each word
   */
  static void write(Path bundle, Map<String, String> words) throws IOException {
    Path launcher = Files.writeString(bundle.resolve(LAUNCHER), filled("kerf.sh", words));
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new KerfException(launcher + " cannot be made executable; choose another place");
    }
    for (String name : PLAIN) {
      Files.writeString(bundle.resolve(name), filled(name, words));
    }
  }

  private static String filled(String name, Map<String, String> words) throws IOException {
    String text;
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("@" + word.getKey() + "@", word.getValue());
    }
    return text;
  }
}
