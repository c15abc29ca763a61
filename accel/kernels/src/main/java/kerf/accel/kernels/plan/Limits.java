package kerf.accel.kernels.plan;

import kerf.models.graph.Activation;

/** Bounds by which kernels of convolution apply an activation: {@code min(max(x, low), high)}. */
public final class Limits {
  private Limits() {}

  /** True for the activations that are bounds; the others need a launch of their own. */
  public static boolean cover(Activation activation) {
    return activation.kind() != Activation.Kind.SIGMOID;
  }

  /**
   * Low and high.
   *
   * @throws IllegalArgumentException for an activation that is not a pair of bounds
   */
  public static float[] of(Activation activation) {
    return switch (activation.kind()) {
      case NONE -> new float[] {Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY};
      case RELU -> new float[] {0, Float.POSITIVE_INFINITY};
      case CLIP -> new float[] {activation.min(), activation.max()};
      case SIGMOID -> throw new IllegalArgumentException("a sigmoid has no bounds to limit by");
    };
  }
}
