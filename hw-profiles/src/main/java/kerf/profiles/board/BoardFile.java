package kerf.profiles.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.models.KerfException;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a board as the YAML that {@link Boards#read} takes. */
public final class BoardFile {
  private static final int WIDTH = 140;

  private BoardFile() {}

  /**
   * Writes one; a file that exists is replaced.
   *
   * @throws KerfException when it cannot be written
   */
  public static void write(Board board, Path file) {
    try {
      Files.writeString(file, text(board));
    } catch (IOException e) {
      throw new KerfException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  static String text(Board board) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("name", board.name());
    root.put("kind", board.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Map<String, Object> figures = new LinkedHashMap<>();
    board.figures().forEach((quantity, figure) -> figures.put(quantity.id(), value(figure)));
    root.put("figures", figures);
    if (!board.tools().isEmpty()) {
      root.put("tools", board.tools().stream().map(BoardFile::value).toList());
    }
    if (board.prediction() != null) {
      root.put("prediction", PredictionFields.of(board.prediction()));
    }
    if (!board.notes().isEmpty()) {
      root.put("notes", List.copyOf(board.notes()));
    }
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(WIDTH).build();
    return new Dump(settings).dumpToString(root);
  }

  private static Object value(Figure figure) {
    return switch (figure) {
      case Figure.Unknown(String note) -> note.isEmpty() ? "unknown" : Map.of("unknown", note);
      case Figure.Known(double value, Figure.Basis basis, String source) -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", value);
        fields.put(basis.name().toLowerCase(Locale.ROOT), source);
        yield fields;
      }
    };
  }

  private static Map<String, Object> value(Board.Tool tool) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", tool.name());
    fields.put("versions", tool.versions());
    fields.put("source", tool.source());
    return fields;
  }
}
