package kerf.models.packages;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;

/** Reads label files: UTF-8, with or without a byte order mark, one name a line. */
final class Labels {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private Labels() {}

  static List<String> read(Path file) {
    try {
      String text = Files.readString(file);
      return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      throw new KerfException("label file " + file + " is not UTF-8", e);
    } catch (NoSuchFileException e) {
      throw new KerfException("there is no label file " + file, e);
    } catch (IOException e) {
      throw new KerfException("label file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
