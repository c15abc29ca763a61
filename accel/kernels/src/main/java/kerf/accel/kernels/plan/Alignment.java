package kerf.accel.kernels.plan;

/**
 * How a target wants values to lie.
 *
 * @param channels floats from one pixel to the next, and the first channel of a part of a
 *     concatenation that is written in place, are multiples of this; lanes behind a value's
 *     channels may hold anything
 * @param head zeros at the beginning of every value's buffer, which no kernel writes
 */
record Alignment(int channels, int head) {
  /** No gaps. */
  static final Alignment DENSE = new Alignment(1, 0);

  /** The least multiple that holds so many channels. */
  int padded(int count) {
    return Math.ceilDiv(count, channels) * channels;
  }
}
