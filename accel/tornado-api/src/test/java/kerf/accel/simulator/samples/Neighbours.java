package kerf.accel.simulator.samples;

import uk.ac.manchester.tornado.api.KernelContext;

/** A barrier outside the kernel's own class. */
final class Neighbours {
  private Neighbours() {}

  static void meet(KernelContext context) {
    context.localBarrier();
  }
}
