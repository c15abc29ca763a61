package kerf.accel.kernels.pack;

import java.util.List;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Parameter;
import kerf.accel.kernels.Target;

/** A kernel in shape only: what packs say of one needs no body that runs. */
final class SampleKernel {
  private SampleKernel() {}

  /** Doubles its input. */
  static void twice(Object context, float[] in, float[] out, int[] shape) {
    for (int x = 0; x < shape[SampleFields.WIDTH]; x++) {
      out[x] = 2 * in[x];
    }
  }

  static Kernel kernel() {
    return new Kernel(
        "twice",
        Target.ANY,
        SampleKernel.class,
        "twice",
        List.of(
            new Parameter("in", Parameter.Type.FLOAT, Parameter.Access.READ),
            new Parameter("out", Parameter.Type.FLOAT, Parameter.Access.WRITE),
            new Parameter("shape", Parameter.Type.INT, Parameter.Access.READ)),
        List.of(4, 1, 1),
        false);
  }
}
