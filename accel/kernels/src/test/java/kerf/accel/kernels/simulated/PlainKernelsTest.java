package kerf.accel.kernels.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.accel.conformance.CaseCheck;
import kerf.accel.conformance.ConformanceCase;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.PlainKernels;
import kerf.accel.kernels.Target;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;

/** The kernels for any device, with every check, and on weights that the network computes. */
class PlainKernelsTest {
  @Test
  void everyKernelPassesTheChecks() {
    assertThat(CheckedLaunches.run(Target.ANY, 3000, List.of(computedStatistics())))
        .containsExactlyInAnyOrderElementsOf(PlainKernels.all().stream().map(Kernel::id).toList());
  }

  @Test
  void weightsMayBeComputed() {
    CaseCheck check = CaseCheck.againstReference(SimulatedDevice.unchecked(Target.ANY));
    check.check(computedStatistics(), 0);
    check.check(computedConvolution(), 0);
    check.check(weightsInAConcatenation(), 0);
  }

  /** Batch normalisation by a scale, shift and mean that are given, and a variance above zero. */
  static ConformanceCase computedStatistics() {
    Shape vector = Shape.of(5);
    Op positive = new Op.Activate(Activation.clip(0.5f, 1));
    return given(
        "computed statistics",
        List.of(Shape.nhwc(1, 2, 3, 5), vector, vector, vector, vector),
        Node.of("variance", positive, "x4"),
        Node.of("y", new Op.BatchNorm(1e-3f, true), "x0", "x1", "x2", "x3", "variance"));
  }

  private static ConformanceCase computedConvolution() {
    Window window = new Window(2, 3, 1, 2, 2, 1, Padding.symmetric(1, 1));
    return given(
        "computed convolution",
        List.of(Shape.nhwc(2, 5, 6, 4), Shape.of(6, 2, 2, 3), Shape.of(6)),
        Node.of("y", new Op.Conv2d(window, 2, Activation.RELU), "x0", "x1", "x2"));
  }

  /** A bias that is one part of a concatenation, so that it does not begin its buffer. */
  private static ConformanceCase weightsInAConcatenation() {
    Op.Conv2d conv = new Op.Conv2d(Window.square(1, 1), 1, Activation.NONE);
    return given(
        "a bias in a concatenation",
        List.of(Shape.nhwc(1, 2, 2, 3), Shape.of(4, 3, 1, 1), Shape.of(2), Shape.of(4)),
        Node.of("bias", new Op.Activate(Activation.RELU), "x3"),
        Node.of("joined", new Op.Concat(0), "x2", "bias"),
        Node.of("y", conv, "x0", "x1", "bias"),
        Node.of("z", new Op.Activate(Activation.RELU), "joined"));
  }

  private static ConformanceCase given(String name, List<Shape> inputs, Node... nodes) {
    List<Node> all = new ArrayList<>();
    IntStream.range(0, inputs.size())
        .forEach(i -> all.add(Node.of("x" + i, new Op.Input(inputs.get(i)))));
    all.addAll(List.of(nodes));
    List<String> outputs = new ArrayList<>(List.of("y"));
    if (all.getLast().name().equals("z")) {
      outputs.add("z");
    }
    return new ConformanceCase(name, new Graph(name, all, outputs), inputs, 7);
  }
}
