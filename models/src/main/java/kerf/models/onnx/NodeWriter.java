package kerf.models.onnx;

import static kerf.models.onnx.ProtoWriter.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kerf.models.graph.Activation;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Writes a node as the ONNX operators that compute it; the last one's output has its name. */
final class NodeWriter {
  private final Node node;
  private final Emission to;

  private NodeWriter(Node node, Emission to) {
    this.node = node;
    this.to = to;
  }

  /**
   * Adds the operators of a node; inputs are declared elsewhere, constants written where they are
   * read.
   *
   * @throws kerf.models.UnsupportedException when ONNX has no form for it
   */
  static void write(Node node, Emission to) {
    new NodeWriter(node, to).write();
  }

  private void write() {
    switch (node.op()) {
      case Op.Input _, Op.Parameter _, Op.Constant _ -> {}
      case Op.Conv2d conv ->
          activated(conv.activation(), output -> WindowWriter.conv(node, conv, output, to));
      case Op.MaxPool pool -> WindowWriter.maxPool(node, pool, to);
      case Op.ArgMaxPool pool -> WindowWriter.argMaxPool(node, pool, to);
      case Op.AvgPool pool -> WindowWriter.averagePool(node, pool, to);
      case Op.GlobalAvgPool _ -> unary("GlobalAveragePool");
      case Op.AdaptiveAvgPool pool -> BinWriter.write(node, pool, to);
      case Op.BatchNorm norm -> batchNorm(norm);
      case Op.Activate(var activation) -> activate(activation, node.name(), to.operand(node, 0));
      case Op.PRelu _ -> binary("PRelu", node.name());
      case Op.Lrn(int size, float alpha, float beta, float bias) ->
          unary(
              "LRN",
              attribute("size", size),
              attribute("alpha", alpha),
              attribute("beta", beta),
              attribute("bias", bias));
      case Op.Concat(int axis) -> concat(axis);
      case Op.Add(var activation) -> activated(activation, output -> binary("Add", output));
      case Op.Mul _ -> binary("Mul", node.name());
      case Op.Quantize quantize -> QuantizeWriter.write(node, quantize, to);
      case Op.Gemm gemm -> activated(gemm.activation(), output -> gemm(gemm, output));
      case Op.Softmax(var axes) -> ShapeWriter.softmax(node, axes, to);
      case Op.Dropout _ -> unary("Dropout");
      case Op.Identity _ -> unary("Identity");
      case Op.Flatten(int axis) -> unary("Flatten", attribute("axis", axis));
      case Op.Reshape(var target) -> ShapeWriter.reshape(node, target, to);
      case Op.Pad pad -> ShapeWriter.pad(node, pad, to);
    }
  }

  /** Adds an operator whose output has the given name. */
  @FunctionalInterface
  private interface Writer {
    void write(String output);
  }

  /** What is fused here are two operators there. */
  private void activated(Activation activation, Writer writer) {
    if (activation.isNone()) {
      writer.write(node.name());
      return;
    }
    String linear = to.unique(node.name() + ".linear");
    writer.write(linear);
    activate(activation, node.name(), linear);
  }

  private void activate(Activation activation, String output, String x) {
    switch (activation.kind()) {
      case NONE -> to.node("Identity", output, List.of(x));
      case RELU -> to.node("Relu", output, List.of(x));
      case SIGMOID -> to.node("Sigmoid", output, List.of(x));
      case CLIP -> {
        String min = to.initializer(output + ".min", scalar(activation.min()));
        String max = to.initializer(output + ".max", scalar(activation.max()));
        to.node("Clip", output, List.of(x, min, max));
      }
    }
  }

  static Tensor scalar(float value) {
    return new Tensor(Shape.SCALAR, new float[] {value});
  }

  private void unary(String operator, WireMessage... attributes) {
    to.node(operator, node.name(), List.of(to.operand(node, 0)), attributes);
  }

  private void binary(String operator, String output) {
    int rank = to.shape(node.name()).rank();
    to.node(operator, output, List.of(to.operand(node, 0, rank), to.operand(node, 1, rank)));
  }

  /** A normalisation that does not scale is one that scales by 1. */
  private void batchNorm(Op.BatchNorm norm) {
    int rank = to.shape(node.name()).rank();
    if (rank != 4 && rank != 2) {
      throw to.noForm(node, "its channels are axis 1 there, and the last one of " + rank + " here");
    }
    List<String> inputs = new ArrayList<>(List.of(to.operand(node, 0)));
    if (!norm.scaled()) {
      float[] ones = new float[to.shape(node.inputs().get(1)).dim(0)];
      Arrays.fill(ones, 1);
      inputs.add(to.initializer(node.name() + ".scale", Tensor.vector(ones)));
    }
    IntStream.range(1, node.inputs().size()).mapToObj(i -> to.weight(node, i)).forEach(inputs::add);
    to.node("BatchNormalization", node.name(), inputs, attribute("epsilon", norm.epsilon()));
  }

  private void concat(int axis) {
    int rank = to.shape(node.name()).rank();
    List<String> parts =
        IntStream.range(0, node.inputs().size()).mapToObj(i -> to.operand(node, i)).toList();
    to.node("Concat", node.name(), parts, attribute("axis", Axes.toOnnx(axis, rank)));
  }

  private void gemm(Op.Gemm gemm, String output) {
    List<String> inputs =
        IntStream.range(0, node.inputs().size()).mapToObj(i -> to.operand(node, i)).toList();
    to.node(
        "Gemm",
        output,
        inputs,
        attribute("alpha", gemm.alpha()),
        attribute("beta", gemm.beta()),
        attribute("transA", gemm.transA() ? 1 : 0),
        attribute("transB", gemm.transB() ? 1 : 0));
  }
}
