package kerf.models.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Turns a classifier into a network that gives a map of class scores for a picture of any size
 * (Long et al., "Fully Convolutional Networks for Semantic Segmentation", CVPR 2015): pooling to a
 * fixed size becomes the pooling it is at the network's own input size, fully connected layers
 * become convolutions. At that input size the values stay the same; at a larger one, each position
 * of the map is the classifier seen through a window of that size, strides and borders permitting.
 */
public final class FullyConvolutional {
  private final Segment segment;
  private final Graph graph;

  /** Flattened values by name: the map they came from. */
  private final Map<String, String> flattened = new HashMap<>();

  private final List<Node> nodes = new ArrayList<>();

  private FullyConvolutional(Segment segment) {
    this.segment = segment;
    this.graph = segment.graph();
  }

  /**
   * The dense form of a classifier.
   *
   * @param graph with bound weights
   * @param input the NHWC input shape it was made for, batch 1
   * @throws KerfException when an operation has no dense form, naming the node
   */
  public static Graph apply(Graph graph, Shape input) {
    Graph plain = DropNoOps.apply(graph);
    FullyConvolutional dense = new FullyConvolutional(Segment.of(plain, input));
    plain.nodes().forEach(dense::convert);
    return plain.withNodes(dense.nodes);
  }

  private void convert(Node node) {
    switch (node.op()) {
      case Op.GlobalAvgPool _ -> fixedPool(node, 1, 1);
      case Op.AdaptiveAvgPool(int h, int w) -> fixedPool(node, h, w);
      case Op.Flatten(int axis) when axis == 1 -> flatten(node);
      case Op.Reshape _ when segment.shape(node.name()).rank() == 2 -> flatten(node);
      case Op.Gemm gemm -> connected(node, gemm);
      case Op.Softmax(List<Integer> axes) when axes.equals(List.of(1)) && isFeatures(node) ->
          nodes.add(new Node(node.name(), new Op.Softmax(List.of(3)), node.inputs()));
      case Op.Activate _ when isFlattened(node) -> {
        flattened.put(node.name(), flattened.get(node.inputs().getFirst()));
        nodes.add(node);
      }
      case Op.Softmax _, Op.Reshape _, Op.Flatten _, Op.Pad _ -> throw noDenseForm(node);
      default -> pixelwise(node);
    }
  }

  /**
   * What computes each place for itself stays as it is; of what has no places only weights and
   * activations do.
   */
  private void pixelwise(Node node) {
    boolean stays =
        node.isWeight() || node.op() instanceof Op.Input || node.op() instanceof Op.Activate;
    if (!stays && segment.shape(node.name()).rank() != 4) {
      throw noDenseForm(node);
    }
    nodes.add(node);
  }

  /** True when a node reads scores or features that have no place any more: N x channels. */
  private boolean isFeatures(Node node) {
    return segment.shape(node.inputs().getFirst()).rank() == 2;
  }

  private boolean isFlattened(Node node) {
    return flattened.containsKey(node.inputs().getFirst());
  }

  /**
   * At the native size the bins must be equal windows; then it is an average pool of that window.
   */
  private void fixedPool(Node node, int h, int w) {
    Shape in = segment.shape(node.inputs().getFirst());
    if (in.h() % h != 0 || in.w() % w != 0) {
      throw noDenseForm(node);
    }
    int strideH = in.h() / h;
    int strideW = in.w() / w;
    Op pool;
    if (h == 1 && w == 1) {
      pool = new Op.AvgPool(Window.of(in.h(), in.w(), 1, Padding.none()), false, true);
    } else if (strideH == 1 && strideW == 1) {
      pool = new Op.Identity();
    } else {
      pool =
          new Op.AvgPool(
              new Window(strideH, strideW, strideH, strideW, 1, 1, Padding.none()), false, true);
    }
    nodes.add(new Node(node.name(), pool, node.inputs()));
  }

  private void flatten(Node node) {
    String source = node.inputs().getFirst();
    flattened.put(node.name(), flattened.getOrDefault(source, source));
    nodes.add(new Node(node.name(), new Op.Identity(), node.inputs()));
  }

  /**
   * {@code x W' + b} over a map of C x h x w values is a convolution with a kernel of h x w: the
   * weights' rows are in that very order.
   */
  private void connected(Node node, Op.Gemm gemm) {
    String x = node.inputs().getFirst();
    Node weight = graph.node(node.inputs().get(1));
    if (gemm.transA() || gemm.alpha() != 1 || !(weight.op() instanceof Op.Constant(Tensor value))) {
      throw noDenseForm(node);
    }
    int out = segment.shape(node.name()).dim(1);
    Shape map =
        flattened.containsKey(x)
            ? segment.shape(flattened.get(x))
            : Shape.nhwc(1, 1, 1, Math.toIntExact(value.shape().elements() / out));
    float[] rows = gemm.transB() ? value.data() : transpose(value);
    String dense = Fusion.unused(node.name() + ".dense_weight", graph::has);
    List<String> inputs = new ArrayList<>(List.of(x, dense));
    nodes.add(
        Node.of(
            dense, new Op.Constant(new Tensor(Shape.of(out, map.c(), map.h(), map.w()), rows))));
    if (node.inputs().size() > 2) {
      inputs.add(bias(node, gemm, out));
    }
    Window window = Window.of(map.h(), map.w(), 1, Padding.none());
    nodes.add(new Node(node.name(), new Op.Conv2d(window, 1, gemm.activation()), inputs));
  }

  private String bias(Node node, Op.Gemm gemm, int out) {
    Node addend = graph.node(node.inputs().get(2));
    if (gemm.beta() != 1
        || !(addend.op() instanceof Op.Constant(Tensor value))
        || value.shape().elements() != out) {
      throw noDenseForm(node);
    }
    String name = Fusion.unused(node.name() + ".dense_bias", graph::has);
    nodes.add(Node.of(name, new Op.Constant(value.reshaped(Shape.of(out)))));
    return name;
  }

  private static float[] transpose(Tensor matrix) {
    int rows = matrix.shape().dim(0);
    int columns = matrix.shape().dim(1);
    float[] data = matrix.data();
    float[] result = new float[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        result[c * rows + r] = data[r * columns + c];
      }
    }
    return result;
  }

  private KerfException noDenseForm(Node node) {
    return new KerfException(
        "network "
            + graph.name()
            + ": "
            + node.op().kind()
            + " '"
            + node.name()
            + "' has no fully convolutional form");
  }
}
