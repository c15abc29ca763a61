package kerf.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kerf.accel.ConvProblem;
import kerf.accel.ProfiledProgram;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.BufferSpec;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.accel.opencl.KernelDevice;
import kerf.models.graph.Activation;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * The peer of a pack: convolutions of {@code conv.cl}, written by hand in OpenCL C.
 *
 * @param pixels output pixels of an item
 * @param group items of a work-group along x
 */
record HandConv(int pixels, int group) {
  /**
   * Those that win somewhere: tiles of seven and eight pixels or more vectors spill, and short sums
   * want several items a group.
   */
  private static final List<HandConv> ALL =
      List.of(
          new HandConv(1, 1),
          new HandConv(4, 1),
          new HandConv(5, 1),
          new HandConv(6, 1),
          new HandConv(5, 8),
          new HandConv(6, 8),
          new HandConv(6, 32));

  private static final String FLAGS = "-cl-mad-enable -w";
  private static final String TEXT = text("conv.cl");

  /** A kernel's text beside this class. */
  static String text(String file) {
    try (InputStream in = HandConv.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why no kernel here computes a convolution; empty where they do. */
  static Optional<String> obstacle(ConvProblem problem) {
    if (problem.op().groups() != 1) {
      return Optional.of("it has groups");
    }
    if (problem.outputs() % CpuKernels.LANES != 0) {
      return Optional.of("its output channels are no multiple of " + CpuKernels.LANES);
    }
    return switch (problem.op().activation().kind()) {
      case NONE, RELU -> Optional.empty();
      default -> Optional.of("its activation is no lower bound");
    };
  }

  /** Those to try: tiles that have so many pixels, and the single pixel where there is none. */
  static List<HandConv> of(ConvProblem problem) {
    Shape in = problem.input();
    Window w = problem.op().window();
    int pixels = w.outH(in.h(), false) * w.outW(in.w(), false);
    List<HandConv> tiles =
        ALL.stream().filter(way -> way.pixels > 1 && way.pixels <= pixels).toList();
    return tiles.isEmpty() ? ALL.subList(0, 1) : tiles;
  }

  /** Name of the kernel's function. */
  String entry() {
    return "hand_conv_1x" + pixels;
  }

  /** Name in results. */
  String way() {
    return group == 1 ? entry() : entry() + " by " + group;
  }

  /**
   * Prepares it.
   *
   * @param computations how often a run computes the convolution
   */
  ProfiledProgram program(KernelDevice device, ConvProblem problem, int computations) {
    Segment segment = problem.segment();
    return device.compile(segment, plan(segment, computations), TEXT, flags(problem));
  }

  private LaunchPlan plan(Segment segment, int computations) {
    Shape in = segment.inputShapes().getFirst();
    Shape out = segment.outputShapes().getFirst();
    float[] weights = pack(tensor(segment, "weight"));
    List<BufferSpec> buffers =
        List.of(
            BufferSpec.zeros("x", Math.toIntExact(in.elements())),
            BufferSpec.of("zeros", new float[in.c()]),
            BufferSpec.of("weights", weights),
            BufferSpec.of("bias", tensor(segment, "bias").data()),
            BufferSpec.zeros("y", Math.toIntExact(out.elements())));
    Kernel kernel =
        new Kernel(
            entry(), Target.CPU, HandConv.class, entry(), List.of(), List.of(group, 1, 1), false);
    int[] items = {Math.ceilDiv(out.h() * out.w(), pixels), out.c() / CpuKernels.LANES, out.n()};
    Launch launch = new Launch(kernel, List.of(0, 1, 2, 3, 4), items, "y");
    return new LaunchPlan(
        buffers, Collections.nCopies(computations, launch), List.of(0), List.of(4));
  }

  private static Tensor tensor(Segment segment, String name) {
    Node node = segment.graph().node(name);
    return switch (node.op()) {
      case Op.Constant(Tensor value) -> value;
      default -> throw new IllegalStateException(name + " is no constant");
    };
  }

  /** From [k, c, r, s] to [k / 16, r, s, c, k % 16]. */
  private static float[] pack(Tensor oihw) {
    Shape shape = oihw.shape();
    int channels = shape.dim(1);
    int taps = shape.dim(2) * shape.dim(3);
    float[] packed = new float[oihw.data().length];
    int next = 0;
    for (int k = 0; k < shape.dim(0); k++) {
      int row = k / CpuKernels.LANES * taps * channels;
      for (int c = 0; c < channels; c++) {
        for (int t = 0; t < taps; t++) {
          packed[(row + t * channels + c) * CpuKernels.LANES + k % CpuKernels.LANES] =
              oihw.data()[next++];
        }
      }
    }
    return packed;
  }

  private static String flags(ConvProblem problem) {
    Shape in = problem.input();
    Window w = problem.op().window();
    Padding.Explicit pad = w.padding().resolve(w, in.h(), in.w());
    boolean padded = pad.top() + pad.left() + pad.bottom() + pad.right() > 0;
    boolean bounded = problem.op().activation().kind() == Activation.Kind.RELU;
    return String.format(
        Locale.ROOT,
        "%s -DIN_H=%d -DIN_W=%d -DCHANNELS=%d -DOUT_H=%d -DOUT_W=%d -DOUTPUTS=%d -DKERNEL_H=%d"
            + " -DKERNEL_W=%d -DSTRIDE_H=%d -DSTRIDE_W=%d -DDILATION_H=%d -DDILATION_W=%d"
            + " -DPAD_TOP=%d -DPAD_LEFT=%d -DPADDED=%d -DLOW=%s",
        FLAGS,
        in.h(),
        in.w(),
        in.c(),
        w.outH(in.h(), false),
        w.outW(in.w(), false),
        problem.outputs(),
        w.kernelH(),
        w.kernelW(),
        w.strideH(),
        w.strideW(),
        w.dilationH(),
        w.dilationW(),
        pad.top(),
        pad.left(),
        padded ? 1 : 0,
        bounded ? "0.0f" : "-INFINITY");
  }
}
