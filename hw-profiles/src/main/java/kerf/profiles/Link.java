package kerf.profiles;

/**
 * One way between host and device: n bytes take alpha + n / beta seconds.
 *
 * @param alphaSeconds what a transfer costs however small it is
 * @param betaBytesPerSecond bandwidth, above 0
 */
public record Link(double alphaSeconds, double betaBytesPerSecond) {
  /**
   * Of a device that works in the host's own memory. Its bandwidth is the greatest number there is:
   * files of profiles and plans know no infinite ones.
   */
  public static final Link NONE = new Link(0, Double.MAX_VALUE);

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public Link {
    Checks.notNegative("alphaSeconds", alphaSeconds);
    if (!(betaBytesPerSecond > 0) || Double.isInfinite(betaBytesPerSecond)) {
      throw new IllegalArgumentException(
          "betaBytesPerSecond must be a number above 0, not " + betaBytesPerSecond);
    }
  }

  /** Seconds that a transfer takes. */
  public double seconds(long bytes) {
    return seconds(1, bytes);
  }

  /** Seconds for several values that are transferred one after another. */
  public double seconds(int transfers, long bytes) {
    return transfers * alphaSeconds + bytes / betaBytesPerSecond;
  }
}
