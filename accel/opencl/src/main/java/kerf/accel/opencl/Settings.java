package kerf.accel.opencl;

import kerf.accel.kernels.Target;
import kerf.accel.kernels.pack.PackLibrary;

/**
 * What tests may want otherwise.
 *
 * @param texts where kernels' texts come from
 * @param target whose kernels to prefer; null for those of the device's kind
 * @param canary bytes behind each buffer that are checked after each run
 */
record Settings(KernelTexts texts, Target target, int canary) {
  static Settings defaults() {
    return new Settings(kernel -> Shipped.TEXTS.text(kernel), null, 0);
  }

  /** The same with texts from elsewhere. */
  Settings withTexts(KernelTexts others) {
    return new Settings(others, target, canary);
  }

  /** The same with canaries. */
  Settings withCanary(int bytes) {
    return new Settings(texts, target, bytes);
  }

  /** The same with kernels of another target. */
  Settings withTarget(Target other) {
    return new Settings(texts, other, canary);
  }

  /** Read when the first kernel is asked for. */
  private static final class Shipped {
    static final KernelTexts TEXTS = KernelTexts.of(PackLibrary.shipped());
  }
}
