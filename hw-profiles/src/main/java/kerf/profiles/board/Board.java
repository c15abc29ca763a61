package kerf.profiles.board;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A device that a network may run on.
 *
 * @param id as on the command line
 * @param name as its maker writes it
 * @param kind what it is
 * @param figures every quantity that concerns its kind
 * @param tools that build for it; of an FPGA
 * @param prediction null where nobody measured networks on it
 * @param notes what numbers do not say
 */
public record Board(
    String id,
    String name,
    Kind kind,
    Map<Quantity, Figure> figures,
    List<Tool> tools,
    Prediction prediction,
    List<String> notes) {
  /** Copies the collections. */
  public Board {
    Map<Quantity, Figure> ordered = new EnumMap<>(Quantity.class);
    ordered.putAll(figures);
    figures = Collections.unmodifiableMap(ordered);
    tools = List.copyOf(tools);
    notes = List.copyOf(notes);
  }

  /** Kinds of devices. */
  public enum Kind {
    /** A processor. */
    CPU,
    /** A graphics card with memory of its own. */
    GPU,
    /** Graphics that share the processor's memory. */
    IGPU,
    /** An FPGA on a card. */
    FPGA,
    /** An FPGA beside processors on one chip. */
    FPGA_SOC
  }

  /**
   * A tool that builds for a board.
   *
   * @param name such as {@code v++}
   * @param versions that support the board, as text
   * @param source who says so
   */
  public record Tool(String name, String versions, String source) {}

  /** A number of this board; empty where it is unknown or does not concern it. */
  public OptionalDouble number(Quantity quantity) {
    Figure figure = figures.get(quantity);
    return figure == null ? OptionalDouble.empty() : figure.number();
  }

  /** True for both kinds of FPGA. */
  public boolean isFpga() {
    return kind == Kind.FPGA || kind == Kind.FPGA_SOC;
  }
}
