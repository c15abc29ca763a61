package kerf.models.rewrite;

import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.rewrite.FullyConvolutional.Pooling;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** The windows of a dense form: what pools and convolutions of maps become. */
final class DenseWindows {
  private final Segment segment;
  private final Pooling pooling;
  private boolean leftOut;

  /**
   * @param segment the classifier at its own input size
   */
  DenseWindows(Segment segment, Pooling pooling) {
    this.segment = segment;
    this.pooling = pooling;
  }

  /** True when an average was left out. */
  boolean leftOut() {
    return leftOut;
  }

  /** What an operation that makes a map, or a weight, becomes. */
  Op dense(Node node) {
    return switch (node.op()) {
      case Op.GlobalAvgPool _ -> fixedPool(node, 1, 1);
      case Op.AdaptiveAvgPool(int h, int w) -> fixedPool(node, h, w);
      case Op.AvgPool(Window window, boolean ceil, boolean counts) ->
          isWhole(node, window)
              ? average(window, segment.shape(node.inputs().getFirst()))
              : new Op.AvgPool(once(node, window), ceil, counts);
      case Op.MaxPool(Window window, boolean ceil) -> new Op.MaxPool(once(node, window), ceil);
      case Op.Conv2d conv ->
          new Op.Conv2d(once(node, conv.window()), conv.groups(), conv.activation());
      default -> node.op();
    };
  }

  /**
   * At the native size the bins must be equal windows; then it is an average pool of that window.
   */
  private Op fixedPool(Node node, int h, int w) {
    Shape in = segment.shape(node.inputs().getFirst());
    if (in.h() % h != 0 || in.w() % w != 0) {
      throw noDenseForm(segment.graph(), node);
    }
    int strideH = in.h() / h;
    int strideW = in.w() / w;
    Window window = new Window(strideH, strideW, strideH, strideW, 1, 1, Padding.none());
    if (h == 1 && w == 1) {
      return average(window, in);
    }
    return strideH == 1 && strideW == 1
        ? new Op.Identity()
        : new Op.AvgPool(once(node, window), false, true);
  }

  /** The average over the whole map, moved by one value of it. */
  private Op average(Window whole, Shape in) {
    if (pooling == Pooling.NONE) {
      leftOut = true;
      return new Op.Identity();
    }
    return new Op.AvgPool(Window.of(in.h(), in.w(), 1, whole.padding()), false, true);
  }

  private boolean isWhole(Node node, Window window) {
    Shape in = segment.shape(node.inputs().getFirst());
    return window.padding().resolve(window, in.h(), in.w()).equals(Padding.none())
        && window.taps() == in.h() * in.w()
        && window.extentH() == in.h()
        && window.extentW() == in.w();
  }

  /** A window as long as its input has stride 1 along that axis: it was never moved. */
  private Window once(Node node, Window window) {
    Shape in = segment.shape(node.inputs().getFirst());
    Padding.Explicit pad = window.padding().resolve(window, in.h(), in.w());
    boolean rows = window.extentH() == in.h() && pad.top() == 0 && pad.bottom() == 0;
    boolean columns = window.extentW() == in.w() && pad.left() == 0 && pad.right() == 0;
    return new Window(
        window.kernelH(),
        window.kernelW(),
        rows ? 1 : window.strideH(),
        columns ? 1 : window.strideW(),
        window.dilationH(),
        window.dilationW(),
        window.padding());
  }

  static float[] transposed(Tensor matrix) {
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

  static KerfException noDenseForm(Graph graph, Node node) {
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
