package kerf.host.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;

/** Reads text files: UTF-8, with or without a byte order mark. */
final class TextLines {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private TextLines() {}

  /**
   * The lines of a file.
   *
   * @param what it is, for messages
   * @throws KerfException when it cannot be read
   */
  static List<String> read(Path file, String what) {
    try {
      String text = Files.readString(file);
      return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      throw new KerfException(what + " " + file + " is not UTF-8", e);
    } catch (NoSuchFileException e) {
      throw new KerfException("there is no " + what + " " + file, e);
    } catch (IOException e) {
      throw new KerfException(what + " " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
