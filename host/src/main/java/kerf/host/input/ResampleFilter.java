package kerf.host.input;

/** Interpolation kernels, in units of the coarser of the two grids. */
enum ResampleFilter {
  /** Triangle: 1 - |x|. */
  BILINEAR(1) {
    @Override
    double at(double distance) {
      return Math.max(0, 1 - Math.abs(distance));
    }
  },
  /** Keys' cubic convolution (1981) with a = -1/2. */
  BICUBIC(2) {
    @Override
    double at(double distance) {
      double a = -0.5;
      double x = Math.abs(distance);
      if (x < 1) {
        return ((a + 2) * x - (a + 3)) * x * x + 1;
      }
      return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }
  };

  private final double radius;

  ResampleFilter(double radius) {
    this.radius = radius;
  }

  /** Beyond this distance the kernel is 0. */
  double radius() {
    return radius;
  }

  /** The kernel at a signed distance. */
  abstract double at(double distance);
}
