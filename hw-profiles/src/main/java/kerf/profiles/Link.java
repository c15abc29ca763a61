package kerf.profiles;

/**
 * One way between host and device: n bytes take alpha + n / beta seconds.
 *
 * @param alphaSeconds what a transfer costs however small it is
 * @param betaBytesPerSecond bandwidth, above 0
 */
public record Link(double alphaSeconds, double betaBytesPerSecond) {
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
    return alphaSeconds + bytes / betaBytesPerSecond;
  }
}
