package kerf.accel.kernels;

/** What a kernel's variant is written for. */
public enum Target {
  /** Any device: one value an item, tensors in NHWC order. */
  ANY,
  /** Wide vectors: 16 channels an item (NCHW16c), no local memory. */
  CPU,
  /** Tiles in local memory, loads by neighbouring items side by side, no vectors of 16. */
  GPU,
  /** A fixed work-group and bounded local buffers. */
  FPGA
}
