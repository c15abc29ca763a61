package kerf.accel.kernels.pack;

/** Constants that the sample kernel reads. */
final class SampleFields {
  static final int WIDTH = 3;

  private SampleFields() {}
}
