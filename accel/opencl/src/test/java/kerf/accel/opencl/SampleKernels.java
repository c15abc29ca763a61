package kerf.accel.opencl;

import java.util.List;
import java.util.stream.IntStream;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Parameter;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.BufferSpec;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/** Small kernels written by hand, with the arguments that TornadoVM's have, and a plan of them. */
final class SampleKernels {
  static final int HEADER = 16;

  private static final String HEAD =
      "__kernel void %s(__global long *_kernel_context, __constant uchar *_constant_region, "
          + "__local uchar *_local_region, __global int *_atomics, ";
  private static final String FLOATS = "((__global float *)(%s + 16))[i]";

  /** y = max(x, 0) */
  static final String RELU =
      HEAD.formatted("relu")
          + "__global uchar *x, __global uchar *y, __global uchar *shape) {"
          + " int i = get_global_id(0);"
          + " if (i < ((__global int *)(shape + 16))[0])"
          + (FLOATS.formatted("y") + " = fmax(" + FLOATS.formatted("x") + ", 0.0f);")
          + "}";

  /** y = x * w */
  static final String SCALE =
      HEAD.formatted("scale")
          + "__global uchar *x, __global uchar *w, __global uchar *y, __global uchar *shape) {"
          + " int i = get_global_id(0);"
          + " if (i < ((__global int *)(shape + 16))[0])"
          + (FLOATS.formatted("y")
              + " = "
              + FLOATS.formatted("x")
              + " * "
              + FLOATS.formatted("w")
              + ";")
          + "}";

  /** As RELU, but writes one element too many. */
  static final String OVERRUN = RELU.replace("[0])", "[0] + 1)");

  private SampleKernels() {}

  static Kernel kernel(String id, int parameters, int localSize) {
    List<Parameter> all =
        IntStream.range(0, parameters)
            .mapToObj(i -> new Parameter("p" + i, Parameter.Type.FLOAT, Parameter.Access.READ))
            .toList();
    return new Kernel(
        id, Target.ANY, SampleKernels.class, id, all, List.of(localSize, 1, 1), false);
  }

  /** Texts by the kernel's id: {@code relu}, {@code scale}, or the entry's with another text. */
  static KernelTexts texts(String relu, String scale) {
    return kernel -> {
      String text = kernel.id().equals("relu") ? relu : scale;
      return new KernelText(kernel.id(), kernel.id(), HEADER, "-cl-mad-enable -w", text, text);
    };
  }

  static Settings settings() {
    return new Settings(texts(RELU, SCALE), Target.ANY, 64);
  }

  /** Two values' product after relu: what {@link #plan} computes. */
  static Segment segment(int length) {
    return Segment.of(
        new Graph(
            "sample",
            List.of(
                Node.of("x", new Op.Input(Shape.of(1, length))),
                Node.of("y", new Op.Activate(Activation.RELU), "x")),
            List.of("y")),
        Shape.of(1, length));
  }

  /** y = max(x, 0) * w, in two launches. */
  static LaunchPlan plan(float[] weights, int localSize) {
    int length = weights.length;
    int[] shape = {length, 1, 1};
    return new LaunchPlan(
        List.of(
            BufferSpec.zeros("x", length),
            BufferSpec.zeros("rectified", length),
            BufferSpec.of("w", weights),
            BufferSpec.zeros("y", length),
            BufferSpec.of("shape", shape)),
        List.of(
            new Launch(kernel("relu", 3, localSize), List.of(0, 1, 4), shape, "relu"),
            new Launch(kernel("scale", 4, localSize), List.of(1, 2, 3, 4), shape, "y")),
        List.of(0),
        List.of(3));
  }
}
