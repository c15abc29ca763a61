package kerf.accel.generator;

/**
 * Shape of a generated convolution for CPUs.
 *
 * @param vectors vectors of 16 output channels
 * @param pixels output pixels
 */
record CpuTile(int vectors, int pixels) {
  /** The kernel's method. */
  String method() {
    return "tile" + vectors + "x" + pixels;
  }
}
