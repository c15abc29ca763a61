package kerf.accel.conformance;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** Small networks: what goes wrong between operations, not in them. */
final class GraphCases {
  private final Draw draw;
  private final List<ConformanceCase> cases = new ArrayList<>();

  private GraphCases(Draw draw) {
    this.draw = draw;
  }

  static List<ConformanceCase> all(Draw draw) {
    GraphCases graphs = new GraphCases(draw);
    graphs.inceptionBlock();
    graphs.siblings();
    graphs.pooledProjections();
    graphs.fireModule();
    graphs.residual();
    graphs.classifier();
    graphs.chain();
    graphs.sharedValues();
    graphs.outputs();
    graphs.concatenations();
    graphs.notFoldable();
    return graphs.cases;
  }

  private void add(GraphBuilder builder, Shape input, String... outputs) {
    Graph graph = bound(builder.build(outputs));
    cases.add(new ConformanceCase("network " + graph.name(), graph, List.of(input), draw.seed()));
  }

  /** The graph with random weights; a variance is positive. */
  private Graph bound(Graph graph) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (node.op() instanceof Op.Parameter(Shape shape, Op.Role role)) {
        boolean positive = role == Op.Role.VARIANCE;
        nodes.add(
            Node.of(node.name(), new Op.Constant(draw.tensor(shape, positive ? 0.5f : -0.5f, 1))));
      } else {
        nodes.add(node);
      }
    }
    return graph.withNodes(nodes);
  }

  private static GraphBuilder builder(String name, int channels) {
    GraphBuilder builder = new GraphBuilder(name);
    builder.input("x", channels);
    return builder;
  }

  private static String convBnRelu(
      GraphBuilder b, String name, String x, int in, int out, Window window) {
    b.conv(name, x, in, out, window, false);
    b.batchNorm(name + ".bn", name, out, 1e-3f, true);
    return b.relu(name + ".relu", name + ".bn");
  }

  private void inceptionBlock() {
    GraphBuilder b = builder("inception block", 40);
    String one = convBnRelu(b, "1x1", "x", 40, 24, Window.square(1, 1));
    String five = convBnRelu(b, "5x5a", "x", 40, 16, Window.square(1, 1));
    five = convBnRelu(b, "5x5b", five, 16, 25, Window.square(5, 1).padded(2, 2));
    String seven = convBnRelu(b, "7a", "x", 40, 17, Window.square(1, 1));
    seven = convBnRelu(b, "7b", seven, 17, 17, Window.of(1, 7, 1, Padding.symmetric(0, 3)));
    seven = convBnRelu(b, "7c", seven, 17, 24, Window.of(7, 1, 1, Padding.symmetric(3, 0)));
    Window pooling = Window.square(3, 1).padded(1, 1);
    b.add("pool", new Op.AvgPool(pooling, false, true), "x");
    String pooled = convBnRelu(b, "pool1x1", "pool", 40, 8, Window.square(1, 1));
    b.concat("joined", one, five, seven, pooled);
    b.add("reduce", new Op.MaxPool(Window.square(3, 2), false), "joined");
    convBnRelu(b, "after", "joined", 81, 10, Window.square(3, 2));
    b.concat("y", "reduce", "after.relu");
    add(b, Shape.nhwc(2, 9, 9, 40), "y");
  }

  /** Convolutions of whole vectors over one input, one of them in place of a concatenation. */
  private void siblings() {
    GraphBuilder b = builder("siblings", 16);
    for (String name : List.of("a", "b", "c", "d")) {
      int out = name.equals("b") ? 48 : 16;
      b.relu(name, b.conv(name + ".conv", "x", 16, out, Window.square(1, 1), true));
    }
    b.conv("e", "x", 16, 32, Window.square(1, 1), true);
    Window three = Window.square(3, 1).padded(1, 1);
    b.relu("after.b", b.conv("b3", "b", 48, 16, three, true));
    b.relu("after.c", b.conv("c3", "c", 16, 16, three, true));
    b.concat("y", "a", "after.b", "after.c", "e");
    add(b, Shape.nhwc(2, 6, 7, 16), "y", "d");
    add(b, Shape.nhwc(1, 5, 4, 16), "b", "y");
  }

  /** Average pools before 1x1 convolutions, some of which a device may compute first. */
  private void pooledProjections() {
    GraphBuilder b = builder("pooled projections", 24);
    Window bordered = Window.square(3, 1).padded(1, 1);
    for (boolean counted : new boolean[] {true, false}) {
      String pool = b.add("pool " + counted, new Op.AvgPool(bordered, false, counted), "x");
      b.relu(
          "relu " + counted, b.conv("biased " + counted, pool, 24, 16, Window.square(1, 1), true));
      String plain = b.add("mean " + counted, new Op.AvgPool(bordered, false, counted), "x");
      b.conv("plain " + counted, plain, 24, 9, Window.square(1, 1), false);
      String wider = b.add("wide mean " + counted, new Op.AvgPool(bordered, false, counted), "x");
      b.conv("wider " + counted, wider, 24, 32, Window.square(1, 1), true);
    }
    String read = b.add("read twice", new Op.AvgPool(bordered, false, true), "x");
    b.conv("one", read, 24, 8, Window.square(1, 1), true);
    b.conv("two", read, 24, 8, Window.square(1, 1), true);
    Window halving = Window.square(2, 2);
    b.conv("small", b.add("half", new Op.AvgPool(halving, false, true), "x"), 24, 8, halving, true);
    b.concat("y", "relu true", "plain true", "relu false", "plain false", "one", "two");
    add(b, Shape.nhwc(2, 5, 6, 24), "y", "small", "wider true", "wider false");
    add(b, Shape.nhwc(1, 7, 4, 24), "y", "mean true", "biased false");
  }

  private void fireModule() {
    GraphBuilder b = builder("fire module", 12);
    b.relu("squeezed", b.conv("squeeze", "x", 12, 5, Window.square(1, 1), true));
    b.relu("left", b.conv("expand1", "squeezed", 5, 16, Window.square(1, 1), true));
    Window three = Window.square(3, 1).padded(1, 1);
    b.relu("right", b.conv("expand3", "squeezed", 5, 16, three, true));
    b.concat("y", "left", "right");
    add(b, Shape.nhwc(1, 7, 6, 12), "y");
    add(b, Shape.nhwc(3, 5, 8, 12), "squeezed", "left", "y");
  }

  private void residual() {
    GraphBuilder b = builder("residual", 19);
    Window three = Window.square(3, 1).padded(1, 1);
    String path = convBnRelu(b, "a", "x", 19, 19, three);
    b.conv("b", path, 19, 19, three, false);
    b.batchNorm("b.bn", "b", 19, 1e-5f, false);
    b.add("sum", new Op.Add(Activation.NONE), "b.bn", "x");
    b.relu("y", "sum");
    add(b, Shape.nhwc(2, 6, 7, 19), "y");
  }

  private void classifier() {
    GraphBuilder b = builder("classifier", 3);
    Window strided = Window.square(3, 2).with(Padding.Same.UPPER);
    convBnRelu(b, "stem", "x", 3, 20, strided);
    b.add("lrn", new Op.Lrn(5, 0.1f, 0.75f, 1), "stem.relu");
    b.add("pool", new Op.AdaptiveAvgPool(2, 2), "lrn");
    b.add("flat", new Op.Flatten(1), "pool");
    b.add("drop", new Op.Dropout(), "flat");
    b.relu("hidden.relu", b.linear("hidden", "drop", 80, 70));
    b.add("drop2", new Op.Dropout(), "hidden.relu");
    b.linear("logits", "drop2", 70, 11);
    b.add("p", new Op.Softmax(List.of(1)), "logits");
    add(b, Shape.nhwc(1, 11, 13, 3), "p");
    add(b, Shape.nhwc(3, 12, 10, 3), "logits", "p");
  }

  /** Long enough that memory is used again many times. */
  private void chain() {
    GraphBuilder b = builder("chain", 8);
    String value = "x";
    for (int i = 0; i < 12; i++) {
      Window window = i % 3 == 0 ? Window.square(3, 1).padded(1, 1) : Window.square(1, 1);
      value = b.relu("r" + i, b.conv("c" + i, value, 8 + i, 9 + i, window, true));
    }
    add(b, Shape.nhwc(1, 6, 6, 8), value);
  }

  private void sharedValues() {
    GraphBuilder b = builder("shared values", 6);
    b.conv("a", "x", 6, 10, Window.square(1, 1), true);
    b.relu("r", "a");
    b.add("s", new Op.Activate(Activation.SIGMOID), "a");
    b.add("m", new Op.Mul(), "r", "s");
    b.add("t", new Op.Add(Activation.NONE), "m", "a");
    b.add("twice", new Op.Add(Activation.RELU), "t", "t");
    b.concat("y", "a", "twice", "a", "x");
    add(b, Shape.nhwc(2, 4, 4, 6), "y");
  }

  private void outputs() {
    GraphBuilder b = builder("outputs", 7);
    b.conv("a", "x", 7, 9, Window.square(1, 1), true);
    b.relu("r", "a");
    b.add("same", new Op.Identity(), "r");
    b.add("last", new Op.Dropout(), "same");
    add(b, Shape.nhwc(1, 3, 3, 7), "x");
    add(b, Shape.nhwc(1, 3, 3, 7), "last", "x", "a");
    add(b, Shape.nhwc(2, 3, 3, 7), "same", "r", "last");
    add(b, Shape.nhwc(2, 3, 3, 7), "r", "r");
    add(b, Shape.nhwc(1, 3, 3, 7), "a.bias");
  }

  private void concatenations() {
    GraphBuilder b = builder("concatenations", 5);
    b.conv("a", "x", 5, 6, Window.square(1, 1), true);
    b.conv("b", "x", 5, 7, Window.square(1, 1), true);
    b.concat("inner", "a", "b");
    b.concat("outer", "inner", "x", "a");
    b.concat("single", "outer");
    b.add("pool", new Op.MaxPool(Window.square(2, 1), false), "inner");
    b.add("flat", new Op.GlobalAvgPool(), "outer");
    b.add("vector", new Op.Flatten(1), "flat");
    b.add("pair", new Op.Concat(1), "vector", "vector");
    add(b, Shape.nhwc(2, 4, 3, 5), "single", "pool", "pair");
    add(b, Shape.nhwc(1, 4, 3, 5), "inner", "outer");
  }

  /** Normalisation and activation that no convolution can take up. */
  private void notFoldable() {
    GraphBuilder b = builder("not foldable", 6);
    b.conv("a", "x", 6, 12, Window.square(3, 1), true);
    b.batchNorm("n", "a", 12, 1e-3f, true);
    b.add("other", new Op.MaxPool(Window.square(2, 2), true), "a");
    b.concat("joined", "n", "a");
    b.batchNorm("m", "joined", 24, 1e-3f, true);
    b.relu("y", "m");
    b.add("clipped", new Op.Activate(Activation.clip(-0.25f, 0.25f)), "other");
    add(b, Shape.nhwc(2, 6, 5, 6), "y", "clipped");
  }
}
