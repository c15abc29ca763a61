package kerf.profiles.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.UsageException;

/** The boards that ship, and those in files of one's own. */
public final class Boards {
  private static final String INDEX = "index";

  private Boards() {}

  /** Ids of the boards that ship. */
  public static List<String> ids() {
    return text(INDEX).lines().toList();
  }

  /** The boards that ship. */
  public static List<Board> all() {
    return ids().stream().map(Boards::shipped).toList();
  }

  /**
   * A board by id, or by a file.
   *
   * @throws UsageException when there is neither
   * @throws KerfException when the file is no profile of a board
   */
  public static Board of(String reference) {
    if (ids().contains(reference)) {
      return shipped(reference);
    }
    if (reference.endsWith(".yaml") || reference.contains("/")) {
      return read(Path.of(reference));
    }
    throw new UsageException(
        "there is no board '%s'; there are %s, and files that end in .yaml"
            .formatted(reference, String.join(", ", ids())));
  }

  /**
   * A profile from a file; its name without {@code .yaml} is the board's id.
   *
   * @throws UsageException when there is no such file
   * @throws KerfException when it is no profile of a board
   */
  public static Board read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file " + file);
    }
    try {
      String id = file.getFileName().toString().replaceFirst("\\.yaml$", "");
      return BoardReader.read(id, file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Board shipped(String id) {
    return BoardReader.read(id, id + ".yaml", text(id + ".yaml"));
  }

  private static String text(String resource) {
    try (InputStream in = Boards.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
