package kerf.host.rated;

import java.util.List;
import java.util.Locale;
import kerf.accel.DeviceListener;
import kerf.models.tensor.Tensor;

/**
 * Runs a new program until the base device is fast enough for the times that it is to enforce:
 * Java's compilers take some runs for that, and a device that stands for a real one has none.
 */
final class WarmUp {
  private static final int MOST_RUNS = 40;
  private static final long MOST_NANOS = 10_000_000_000L;

  /** Runs one after another that are fast enough. */
  private static final int ENOUGH = 3;

  /** Of the enforced time. */
  private static final double FAST = 0.6;

  private static final double MILLI = 1e-6;

  private WarmUp() {}

  /** Warms up; says when it was in vain. */
  static void of(RatedDevice device, RatedProgram program, DeviceListener listener) {
    List<Tensor> in = program.segment().inputShapes().stream().map(Tensor::zeros).toList();
    List<Tensor> out = program.segment().outputShapes().stream().map(Tensor::zeros).toList();
    double enforced = program.times().computeNanos();
    long begun = device.pace().now();
    long last = 0;
    int fast = 0;
    for (int run = 0;
        run < MOST_RUNS && fast < ENOUGH && device.pace().now() - begun < MOST_NANOS;
        run++) {
      last = program.compute(in, out).join();
      fast = last <= FAST * enforced ? fast + 1 : 0;
    }
    if (last > enforced) {
      listener.note(
          String.format(
              Locale.ROOT,
              "%s: computing takes %.2f ms here, and is to seem to take %.2f ms; completions will"
                  + " be late, raise the box's slowdown",
              device.id(),
              last * MILLI,
              enforced * MILLI));
    }
  }
}
