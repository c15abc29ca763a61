package kerf.host.dense;

/**
 * The size of a picture.
 *
 * @param width columns
 * @param height rows
 */
public record Size(int width, int height) {
  /** The shorter side. */
  int shorter() {
    return Math.min(width, height);
  }

  /** The longer side. */
  int longer() {
    return Math.max(width, height);
  }

  /** Pixels. */
  long pixels() {
    return (long) width * height;
  }

  /** The same proportions, rounded to whole pixels, with another shorter side. */
  Size withShorter(int side) {
    int other = Math.max(1, (int) Math.rint((double) longer() * side / shorter()));
    return width < height ? new Size(side, other) : new Size(other, side);
  }

  /** This size, or one of the same proportions whose longer side has no more pixels. */
  Size within(int most) {
    if (longer() <= most) {
      return this;
    }
    double scale = (double) most / longer();
    return new Size(
        Math.max(1, (int) Math.rint(width * scale)), Math.max(1, (int) Math.rint(height * scale)));
  }

  /** For example {@code 451 x 300}, columns first. */
  @Override
  public String toString() {
    return width + " x " + height;
  }
}
