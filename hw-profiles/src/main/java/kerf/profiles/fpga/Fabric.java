package kerf.profiles.fpga;

import java.util.OptionalDouble;
import kerf.models.UsageException;
import kerf.profiles.board.Board;
import kerf.profiles.board.Quantity;

/**
 * What a board's FPGA offers to a design.
 *
 * @param vendor decides what a multiplier and a memory block can do
 * @param dsp multipliers that a design may use
 * @param blocks memory blocks that it may use: of 20 kbit with Intel, of 18 kbit with AMD
 * @param bandwidth of the board's memory in bytes a second, if somebody says it
 * @param clock in Hz
 * @param clockAssumed true when nobody measured the clock
 */
public record Fabric(
    Vendor vendor,
    long dsp,
    long blocks,
    OptionalDouble bandwidth,
    double clock,
    boolean clockAssumed) {
  /**
   * Share of multipliers and memory blocks that designs close timing with (FINN's limits for Alveo
   * cards, src/finn/util/platforms.py: 0.80 of DSP, BRAM and URAM). What a shell takes is not
   * known, and not subtracted.
   */
  public static final double USABLE = 0.80;

  /** At which a design is assumed to run where the board's profile does not say it: 200 MHz. */
  public static final double ASSUMED_CLOCK = 200e6;

  /** Makers, whose blocks differ. */
  public enum Vendor {
    /** Variable-precision blocks and M20K. */
    INTEL,
    /** DSP48 and BRAM18. */
    AMD
  }

  /**
   * A board's fabric.
   *
   * @param clock in Hz; null for the board's own, else {@link #ASSUMED_CLOCK}
   * @throws UsageException when the board has none, or its profile does not say how much
   */
  public static Fabric of(Board board, Double clock) {
    if (!board.isFpga()) {
      throw new UsageException(
          board.id() + " is no FPGA; kerf hw list names the kind of each board");
    }
    boolean intel = board.number(Quantity.M20K).isPresent();
    OptionalDouble blocks = board.number(intel ? Quantity.M20K : Quantity.BRAM18);
    OptionalDouble dsp = board.number(Quantity.DSP);
    if (blocks.isEmpty() || dsp.isEmpty()) {
      throw new UsageException(
          "the profile of "
              + board.id()
              + " does not say how many "
              + (dsp.isEmpty() ? "DSP blocks" : "memory blocks")
              + " there are; with a source for it, give a profile of your own");
    }
    OptionalDouble own = board.number(Quantity.CLOCK_HZ);
    return new Fabric(
        intel ? Vendor.INTEL : Vendor.AMD,
        (long) (USABLE * dsp.getAsDouble()),
        (long) (USABLE * blocks.getAsDouble()),
        board.number(Quantity.MEMORY_BANDWIDTH),
        clock != null ? clock : own.orElse(ASSUMED_CLOCK),
        clock == null && own.isEmpty());
  }

  /** Bits of one memory block. */
  public int blockBits() {
    return vendor == Vendor.INTEL ? 20 * 1024 : 18 * 1024;
  }

  /**
   * Multipliers of an engine. Intel: a block multiplies and adds one pair of floats, or two pairs
   * of up to 18 bits. AMD: a pair of weight and activation takes one DSP48 for every 48 bits that
   * they have together; single precision takes five (three of the multiplication and two of the
   * addition, as the Floating-Point Operator of PG060 is by default).
   */
  public long dsp(Engine engine) {
    long pairs = (long) engine.lanes() * engine.vector();
    boolean fp32 = engine.arithmetic() == Arithmetic.FP32;
    return switch (vendor) {
      case INTEL -> fp32 ? pairs : Math.ceilDiv(pairs, 2);
      case AMD -> fp32 ? 5 * pairs : pairs * Math.ceilDiv(2 * engine.arithmetic().bits(), 48);
    };
  }

  /**
   * Blocks of a memory that is read a word a cycle. AMD: of words up to 18 bits, or deeper than
   * 512, a block holds 1024 of 18 bits; else 512 of 36. Intel: 512 of 40.
   *
   * @param depth words
   * @param width bits of a word
   */
  public long blocks(long depth, long width) {
    if (vendor == Vendor.INTEL) {
      return Math.ceilDiv(depth, 512) * Math.ceilDiv(width, 40);
    }
    return width <= 18 || depth > 512
        ? Math.ceilDiv(depth, 1024) * Math.ceilDiv(width, 18)
        : Math.ceilDiv(depth, 512) * Math.ceilDiv(width, 36);
  }
}
