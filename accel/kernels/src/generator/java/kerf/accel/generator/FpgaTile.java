package kerf.accel.generator;

/**
 * The work-group of the FPGA's convolution.
 *
 * @param items work-items, each with one pixel
 * @param lanes output channels
 * @param vector terms of a sum that are multiplied at once
 * @param slice terms that lie in local memory at a time
 */
record FpgaTile(int items, int lanes, int vector, int slice) {
  /** Name of the kernel's method. */
  String method() {
    return "lanes" + lanes;
  }
}
