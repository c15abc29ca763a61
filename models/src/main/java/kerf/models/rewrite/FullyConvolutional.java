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
 * (Long et al., "Fully Convolutional Networks for Semantic Segmentation", CVPR 2015; Sermanet et
 * al., "OverFeat", ICLR 2014): pooling to a fixed size becomes the pooling it is at the network's
 * own input size, fully connected layers become convolutions. At that input size the values stay
 * the same; at a larger one, each position of the map is the classifier seen through a window of
 * that size, strides and borders permitting.
 *
 * <p>A window as long as its input at the network's own size is moved by one value: whatever stride
 * it has was never taken. Height and width of the input become free, whatever was declared.
 */
public final class FullyConvolutional {
  /** What becomes of an average over the whole last map. */
  public enum Pooling {
    /** It averages over as many values as it does at the network's own input size. */
    WINDOW,
    /**
     * It is left out, so that each value of the last map has scores of its own (class activation
     * maps: Zhou et al., "Learning Deep Features for Discriminative Localization", CVPR 2016).
     * Where what follows is linear, the mean of the scores is the classifier's.
     */
    NONE
  }

  private final Segment segment;
  private final Graph graph;
  private final DenseWindows windows;

  /** Flattened values by name: the map they came from. */
  private final Map<String, String> flattened = new HashMap<>();

  private final List<Node> nodes = new ArrayList<>();

  private FullyConvolutional(Segment segment, Pooling pooling) {
    this.segment = segment;
    this.graph = segment.graph();
    this.windows = new DenseWindows(segment, pooling);
  }

  /** The dense form of a classifier with {@link Pooling#WINDOW}. */
  public static Graph apply(Graph graph, Shape input) {
    return apply(graph, input, Pooling.WINDOW);
  }

  /**
   * The dense form of a classifier.
   *
   * @param graph with bound weights
   * @param input the NHWC input shape it was made for, batch 1
   * @param pooling of an average over the whole last map
   * @throws KerfException when an operation has no dense form, naming the node, or when there is no
   *     average to leave out
   */
  public static Graph apply(Graph graph, Shape input, Pooling pooling) {
    Graph plain = DropNoOps.apply(graph);
    FullyConvolutional dense = new FullyConvolutional(Segment.of(plain, input), pooling);
    plain.nodes().forEach(dense::convert);
    if (pooling == Pooling.NONE && !dense.windows.leftOut()) {
      throw new KerfException(
          "network " + graph.name() + " has no average over its whole last map to leave out");
    }
    return plain.withNodes(dense.nodes);
  }

  private void convert(Node node) {
    switch (node.op()) {
      case Op.Input(Shape declared) when declared.rank() == 4 ->
          become(node, new Op.Input(declared.with(1, Shape.FREE).with(2, Shape.FREE)));
      case Op.Flatten(int axis) when axis == 1 -> flatten(node);
      case Op.Reshape _ when isMatrix(node) && segment.shape(node.name()).dim(0) == 1 ->
          flatten(node);
      case Op.Gemm gemm -> connected(node, gemm);
      case Op.Softmax(List<Integer> axes) when axes.equals(List.of(1)) && readsScores(node) ->
          become(node, new Op.Softmax(List.of(3)));
      case Op.Concat(int axis) when axis == 1 && readsScores(node) ->
          become(node, new Op.Concat(3));
      case Op.Activate _, Op.Identity _ when flattened.containsKey(node.inputs().getFirst()) -> {
        flattened.put(node.name(), flattened.get(node.inputs().getFirst()));
        nodes.add(node);
      }
      case Op.Softmax _, Op.Reshape _, Op.Flatten _ -> throw noDenseForm(node);
      default -> pixelwise(node);
    }
  }

  private void become(Node node, Op op) {
    nodes.add(new Node(node.name(), op, node.inputs()));
  }

  /** What computes each place for itself stays; of scores, which have no place, all channels do. */
  private void pixelwise(Node node) {
    if (node.isWeight() || segment.shape(node.name()).rank() == 4) {
      become(node, windows.dense(node));
      return;
    }
    boolean stays =
        switch (node.op()) {
          case Op.Activate _, Op.Identity _, Op.BatchNorm _, Op.PRelu _, Op.Add _, Op.Mul _ ->
              readsScores(node);
          default -> false;
        };
    if (!stays) {
      throw noDenseForm(node);
    }
    nodes.add(node);
  }

  private boolean isMatrix(Node node) {
    return segment.shape(node.name()).rank() == 2;
  }

  /**
   * True when all that a node reads beside weights are scores: N x channels, not a map flattened.
   */
  private boolean readsScores(Node node) {
    return node.inputs().stream()
        .filter(input -> !graph.node(input).isWeight())
        .allMatch(
            input ->
                segment.shape(input).rank() == 2
                    && (!flattened.containsKey(input) || isSingle(flattened.get(input))));
  }

  private boolean isSingle(String map) {
    return segment.shape(map).h() == 1 && segment.shape(map).w() == 1;
  }

  private void flatten(Node node) {
    String source = node.inputs().getFirst();
    if (segment.shape(source).rank() == 4 || flattened.containsKey(source)) {
      flattened.put(node.name(), flattened.getOrDefault(source, source));
    }
    become(node, new Op.Identity());
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
    Shape oihw = Shape.of(out, map.c(), map.h(), map.w());
    Tensor kernel =
        gemm.transB() ? value.reshaped(oihw) : new Tensor(oihw, DenseWindows.transposed(value));
    String dense = Fusion.unused(node.name() + ".dense_weight", graph::has);
    List<String> inputs = new ArrayList<>(List.of(x, dense));
    nodes.add(Node.of(dense, new Op.Constant(kernel)));
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

  private KerfException noDenseForm(Node node) {
    return DenseWindows.noDenseForm(graph, node);
  }
}
