package kerf.host.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.host.output.RowWriter;
import kerf.models.UsageException;
import kerf.profiles.Calibration;
import kerf.profiles.board.Board;
import kerf.profiles.board.Boards;
import kerf.profiles.board.Figure;
import kerf.profiles.board.Prediction;
import kerf.profiles.board.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kerf hw}. */
@Command(
    name = "hw",
    mixinStandardHelpOptions = true,
    description =
        "Boards as data: what is known of a GPU or FPGA, who says it, and what nobody says.",
    footer = {
      "",
      "A figure is known with its source, derived from others, measured, or unknown.",
      "",
      "Examples:",
      "  kerf hw list",
      "  kerf hw show alveo-u250",
      "  kerf hw compare rtx-4090 alveo-u280 my-board.yaml",
      "  kerf hw predict -m inception-v3 --on ALL --total",
      "  kerf hw probe -d simd"
    },
    subcommands = {HwPredictCommand.class, HwProbeCommand.class})
final class HwCommand implements Runnable {
  private static final String UNKNOWN = "unknown";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say 'list', 'show' and a board, 'compare' and boards, 'predict', or 'probe'");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the boards whose profiles ship with Kerf.")
  void list(
      @Option(
              names = "--profile",
              paramLabel = "FILE",
              description = "A profile of your own beside them; may be repeated.")
          List<Path> profiles,
      @Mixin FormatOption format) {
    List<Board> boards = new ArrayList<>(Boards.all());
    if (profiles != null) {
      profiles.forEach(file -> boards.add(Boards.read(file)));
    }
    List<String> columns =
        List.of("board", "name", "kind", "fp32", "int8", "memory", "bandwidth", "dsp", "unknown");
    try (RowWriter writer = format.writer(columns)) {
      boards.forEach(board -> writer.row(summary(board)));
    }
  }

  private static Map<String, Object> summary(Board board) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("board", board.id());
    row.put("name", board.name());
    row.put("kind", kind(board));
    row.put("fp32", shown(board, Quantity.FP32_FLOPS));
    row.put("int8", shown(board, Quantity.INT8_OPS));
    row.put("memory", shown(board, Quantity.MEMORY_BYTES));
    row.put("bandwidth", shown(board, Quantity.MEMORY_BANDWIDTH));
    row.put("dsp", board.isFpga() ? shown(board, Quantity.DSP) : "");
    long unknown =
        board.figures().values().stream().filter(Figure.Unknown.class::isInstance).count();
    row.put("unknown", unknown + " of " + board.figures().size());
    return row;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints every figure of a board with its source.")
  void show(
      @Parameters(paramLabel = "BOARD", description = "Id, or a YAML file of your own.")
          String reference,
      @Mixin FormatOption format) {
    Board board = Boards.of(reference);
    try (RowWriter writer = format.writer(List.of("figure", "value", "unit", "basis", "source"))) {
      writer.row(text("name", board.name()));
      writer.row(text("kind", kind(board)));
      board.figures().forEach((quantity, figure) -> writer.row(figure(quantity, figure)));
      for (Board.Tool tool : board.tools()) {
        Map<String, Object> row = text("tool", tool.name() + ": " + tool.versions());
        row.put("basis", "source");
        row.put("source", tool.source());
        writer.row(row);
      }
      if (board.prediction() != null) {
        writer.row(prediction(board.prediction()));
      }
      board.notes().forEach(note -> writer.row(text("note", note)));
    }
  }

  private static Map<String, Object> prediction(Prediction prediction) {
    Calibration fit = prediction.fit();
    Map<String, Object> row =
        text(
            "prediction",
            String.format(
                Locale.ROOT,
                "%s; median error %.1f %% over %d groups, of whole networks at most %.1f %%",
                fit.rates().algorithm().name().toLowerCase(Locale.ROOT),
                100 * fit.error(),
                fit.groups(),
                100 * prediction.wholeError()));
    row.put("basis", "measured");
    row.put("source", prediction.measured());
    return row;
  }

  private static Map<String, Object> text(String name, String value) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("figure", name);
    row.put("value", value);
    return row;
  }

  private static Map<String, Object> figure(Quantity quantity, Figure figure) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("figure", quantity.id());
    switch (figure) {
      case Figure.Known(double value, Figure.Basis basis, String source) -> {
        row.put("value", plain(value));
        row.put("unit", quantity.unit());
        row.put("basis", basis.name().toLowerCase(Locale.ROOT));
        row.put("source", source);
      }
      case Figure.Unknown(String note) -> {
        row.put("value", UNKNOWN);
        row.put("unit", quantity.unit());
        row.put("source", note);
      }
    }
    return row;
  }

  /** A count without a point behind it. */
  private static Number plain(double value) {
    return value == Math.rint(value) && value < 1e18 ? (Number) (long) value : (Number) value;
  }

  @Command(
      name = "compare",
      mixinStandardHelpOptions = true,
      description = "Prints boards side by side, a line a figure.")
  void compare(
      @Parameters(
              arity = "0..*",
              paramLabel = "BOARD",
              description = "Ids, or YAML files of your own.")
          List<String> references,
      @Option(
              names = "--profile",
              paramLabel = "FILE",
              description = "A profile of your own beside them; may be repeated.")
          List<Path> profiles,
      @Mixin FormatOption format) {
    List<Board> boards = new ArrayList<>();
    if (references != null) {
      references.forEach(reference -> boards.add(Boards.of(reference)));
    }
    if (profiles != null) {
      profiles.forEach(file -> boards.add(Boards.read(file)));
    }
    if (boards.size() < 2) {
      throw new UsageException("name two boards or more to compare");
    }
    List<String> ids = boards.stream().map(Board::id).toList();
    if (ids.stream().distinct().count() < ids.size()) {
      throw new UsageException("name each board once: " + String.join(", ", ids));
    }
    List<String> columns = new ArrayList<>(List.of("figure", "unit"));
    columns.addAll(ids);
    try (RowWriter writer = format.writer(columns)) {
      for (Quantity quantity : Quantity.values()) {
        if (boards.stream().anyMatch(board -> board.figures().containsKey(quantity))) {
          writer.row(line(quantity, boards));
        }
      }
    }
  }

  private static Map<String, Object> line(Quantity quantity, List<Board> boards) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("figure", quantity.id());
    row.put("unit", quantity.unit());
    for (Board board : boards) {
      row.put(board.id(), board.figures().containsKey(quantity) ? shown(board, quantity) : "");
    }
    return row;
  }

  /** A number with the prefix of its size, or that it is unknown. */
  private static String shown(Board board, Quantity quantity) {
    return board.number(quantity).isPresent()
        ? Magnitude.of(board.number(quantity).getAsDouble())
        : UNKNOWN;
  }

  private static String kind(Board board) {
    return board.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
