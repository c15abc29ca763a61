package kerf.profiles.board;

import java.util.Locale;
import java.util.Set;
import kerf.models.KerfException;

/** What a board's profile tells in numbers. */
public enum Quantity {
  /** Peak of float32, additions and multiplications a second. */
  FP32_FLOPS("FLOP/s", Kind.ANY),
  /** Peak of float16, additions and multiplications a second. */
  FP16_FLOPS("FLOP/s", Kind.ANY),
  /** Peak of 8-bit integers, dense, additions and multiplications a second. */
  INT8_OPS("OP/s", Kind.ANY),
  /** Of the memory that holds weights and feature maps, at its peak. */
  MEMORY_BANDWIDTH("B/s", Kind.ANY),
  /** Size of that memory. */
  MEMORY_BYTES("B", Kind.ANY),
  /** Size of the last cache, or of all memory on the chip of an FPGA. */
  ONCHIP_BYTES("B", Kind.ANY),
  /** From the host to the board and back. */
  LINK_BANDWIDTH("B/s", Kind.ANY),
  /** From a launch to its end where the kernel does nothing. */
  LAUNCH_SECONDS("s", Kind.ANY),
  /** Of the whole board at full load. */
  POWER("W", Kind.ANY),
  /** Multipliers with accumulators: Intel's variable-precision blocks, AMD's DSP48 and DSP58. */
  DSP("blocks", Kind.FPGA),
  /** Memory blocks of 20 kbit (Intel). */
  M20K("blocks", Kind.FPGA),
  /** Memory blocks of 18 kbit (AMD; a block of 36 kbit is two). */
  BRAM18("blocks", Kind.FPGA),
  /** Memory blocks of 288 kbit (AMD). */
  URAM("blocks", Kind.FPGA),
  /** Look-up tables (AMD), or adaptive logic modules (Intel). */
  LUT("cells", Kind.FPGA),
  /** At which designs like Kerf's are expected to close timing. */
  CLOCK_HZ("Hz", Kind.FPGA);

  private enum Kind {
    ANY,
    FPGA
  }

  private final String unit;
  private final Kind kind;

  Quantity(String unit, Kind kind) {
    this.unit = unit;
    this.kind = kind;
  }

  /** Its unit. */
  public String unit() {
    return unit;
  }

  /** Lower case, as in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a profile of such a board must speak of it. */
  public boolean concerns(Board.Kind board) {
    return kind == Kind.ANY || Set.of(Board.Kind.FPGA, Board.Kind.FPGA_SOC).contains(board);
  }

  /**
   * The quantity of that name.
   *
   * @throws KerfException when there is none
   */
  static Quantity of(String id) {
    for (Quantity quantity : values()) {
      if (quantity.id().equals(id)) {
        return quantity;
      }
    }
    throw new KerfException("there is no figure '" + id + "'");
  }
}
