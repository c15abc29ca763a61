package kerf.accel.kernels.plan;

import java.util.List;

/** The ways that a target has to compute a convolution. */
@FunctionalInterface
interface ConvChoices {
  /** Ways that fit, the one to take without a measurement first. */
  List<ConvMethod> candidates(ConvGeometry conv);
}
