package kerf.accel.kernels.plan;

import kerf.accel.kernels.Target;

/**
 * How to lower.
 *
 * @param target whose kernels to prefer; what they do not do, the plain ones do
 * @param chooser which way to compute a convolution where there are several
 */
public record LoweringOptions(Target target, ConvChooser chooser) {
  /** A target's own order of preference, without measurements. */
  public static LoweringOptions of(Target target) {
    return new LoweringOptions(target, ConvChooser.first());
  }
}
