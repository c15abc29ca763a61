package kerf.accel.generator;

/**
 * A tile of the matrix product and how work-items share it.
 *
 * @param pixels rows of the tile
 * @param channels columns of the tile
 * @param slice terms of the sums that pass through local memory at a time
 * @param itemPixels rows of one item, 4 or 8: fours that lie half a tile apart, so that
 *     neighbouring items read neighbouring fours
 * @param itemChannels columns of one item, 4 or 8, in the same way
 */
record GemmTile(int pixels, int channels, int slice, int itemPixels, int itemChannels) {
  /** Name of the kernel's method. */
  String method() {
    return "tile" + pixels + "x" + channels;
  }

  /** Items along the channels. */
  int channelLanes() {
    return channels / itemChannels;
  }

  /** Items of the work-group. */
  int items() {
    return channelLanes() * (pixels / itemPixels);
  }

  /** Pixels between two loads of an item. */
  int pixelStep() {
    return items() / slice;
  }

  /** Input values that an item loads per slice. */
  int pixelLoads() {
    return pixels * slice / items();
  }

  /** Rows of weights between two loads of an item. */
  int weightStep() {
    return items() / channels;
  }

  /** Weights that an item loads per slice. */
  int weightLoads() {
    return channels * slice / items();
  }

  /** Row of an item's i-th sum, from its first. */
  int pixelOffset(int i) {
    return i / 4 * (pixels / (itemPixels / 4)) + i % 4;
  }

  /** Column of an item's j-th sum, from its first. */
  int channelOffset(int j) {
    return j / 4 * (channels / (itemChannels / 4)) + j % 4;
  }
}
