package kerf.profiles.board;

import java.util.OptionalDouble;

/**
 * The least time that work can take on a board (Williams, Waterman, Patterson, "Roofline: an
 * insightful visual performance model for multicore architectures", CACM 2009): that of its
 * arithmetic at the peak, or of its bytes at the peak of the memory, or of a launch.
 *
 * @param operations a second at the peak, a multiply-add being two; empty where nobody says it
 * @param bandwidth bytes a second; empty where nobody says it
 * @param launchSeconds empty where nobody says it
 */
public record Roofline(
    OptionalDouble operations, OptionalDouble bandwidth, OptionalDouble launchSeconds) {
  /** What a bound comes from. */
  public enum Roof {
    /** Arithmetic. */
    COMPUTE,
    /** Bytes to and from memory. */
    MEMORY,
    /** Launching. */
    LAUNCH,
    /** Nothing is known that would bind. */
    UNKNOWN
  }

  /**
   * A bound.
   *
   * @param seconds at least; 0 where nothing is known
   * @param roof what it comes from
   */
  public record Bound(double seconds, Roof roof) {}

  /** The roofs of a board in that precision: its float32, float16 or 8-bit peak. */
  public static Roofline of(Board board, Quantity peak) {
    return new Roofline(
        board.number(peak),
        board.number(Quantity.MEMORY_BANDWIDTH),
        board.number(Quantity.LAUNCH_SECONDS));
  }

  /**
   * The bound of one kernel.
   *
   * @param multiplyAdds of the plain sum
   * @param bytes each input, output and weight once
   */
  public Bound bound(double multiplyAdds, double bytes) {
    Bound bound = new Bound(0, Roof.UNKNOWN);
    if (operations.isPresent()) {
      bound = later(bound, 2 * multiplyAdds / operations.getAsDouble(), Roof.COMPUTE);
    }
    if (bandwidth.isPresent()) {
      bound = later(bound, bytes / bandwidth.getAsDouble(), Roof.MEMORY);
    }
    if (launchSeconds.isPresent()) {
      bound = later(bound, launchSeconds.getAsDouble(), Roof.LAUNCH);
    }
    return bound;
  }

  private static Bound later(Bound bound, double seconds, Roof roof) {
    return seconds > bound.seconds() ? new Bound(seconds, roof) : bound;
  }

  /** Multiply-adds a byte from which on arithmetic binds; empty where a roof is unknown. */
  public OptionalDouble ridge() {
    return operations.isPresent() && bandwidth.isPresent()
        ? OptionalDouble.of(operations.getAsDouble() / 2 / bandwidth.getAsDouble())
        : OptionalDouble.empty();
  }
}
