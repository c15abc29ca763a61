package kerf.profiles;

/** How a device computes its convolutions. */
public enum Algorithm {
  /** Each output is its sum of products. */
  DIRECT,

  /**
   * Windows of 3x3, 5x5, 1x7 and 7x1 at stride 1 by Winograd's algorithm, where that takes less:
   * fewer products, between transforms of what goes in and out.
   */
  WINOGRAD
}
