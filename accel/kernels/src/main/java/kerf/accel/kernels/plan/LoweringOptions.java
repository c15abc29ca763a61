package kerf.accel.kernels.plan;

import kerf.accel.kernels.Target;

/**
 * How to lower.
 *
 * @param target whose kernels to prefer; what they do not do, the plain ones do
 * @param chooser which way to compute a convolution where there are several
 * @param lanes floats of a CPU's vectors
 * @param exact true to offer it only the ways that are {@link ConvMethod#exact}
 */
public record LoweringOptions(Target target, ConvChooser chooser, int lanes, boolean exact) {
  /** Of AVX-512: with these, every tile is offered. */
  private static final int ALL_LANES = 16;

  /** All ways, those for wide vectors too. */
  public LoweringOptions(Target target, ConvChooser chooser) {
    this(target, chooser, ALL_LANES, false);
  }

  /** A target's own order of preference, without measurements. */
  public static LoweringOptions of(Target target) {
    return new LoweringOptions(target, ConvChooser.first());
  }
}
