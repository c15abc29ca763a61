package kerf.host.dense;

import java.util.Random;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.weights.GeneratedWeights;

/**
 * A small classifier without padding, drawn by chance: windows of any stride and dilation, pools,
 * two branches, one of five heads.
 *
 * @param graph weights bound
 * @param input the shape it is made for
 */
record RandomClassifier(Graph graph, Shape input) {
  private static final int CLASSES = 5;

  static RandomClassifier draw(long seed) {
    return new Drawing(seed).draw();
  }

  /** What was drawn so far. */
  private static final class Drawing {
    private final Random random;
    private final long seed;
    private final GraphBuilder net = new GraphBuilder("random");
    private int height;
    private int width;
    private int channels = 3;
    private String x;

    Drawing(long seed) {
      this.seed = seed;
      random = new Random(seed);
      height = 9 + random.nextInt(16);
      width = 9 + random.nextInt(16);
    }

    RandomClassifier draw() {
      Shape input = Shape.nhwc(1, height, width, channels);
      x = net.input("x", channels);
      int layers = 1 + random.nextInt(4);
      for (int i = 0; i < layers; i++) {
        layer("layer" + i);
      }
      Graph graph = net.build(head());
      return new RandomClassifier(
          new GeneratedWeights(name -> seed + "/" + name).bind(graph), input);
    }

    private void layer(String name) {
      Window window =
          new Window(
              1 + random.nextInt(3),
              1 + random.nextInt(3),
              1 + random.nextInt(3),
              1 + random.nextInt(3),
              1 + random.nextInt(2),
              1 + random.nextInt(2),
              Padding.none());
      if (window.outH(height, false) < 1 || window.outW(width, false) < 1) {
        return;
      }
      switch (random.nextInt(4)) {
        case 0 -> x = net.add(name, new Op.MaxPool(window, false), x);
        case 1 -> x = net.add(name, new Op.AvgPool(window, false, random.nextBoolean()), x);
        case 2 -> {
          String left = net.conv(name + ".left", x, channels, 3, window, true);
          String right = net.add(name + ".right", new Op.MaxPool(window, false), x);
          x = net.concat(name, left, right);
          channels += 3;
        }
        default -> {
          x = net.relu(name, net.conv(name + ".conv", x, channels, 6, window, true));
          channels = 6;
        }
      }
      height = window.outH(height, false);
      width = window.outW(width, false);
    }

    private String head() {
      return switch (random.nextInt(5)) {
        case 0 -> classifier(net.add("pool", new Op.GlobalAvgPool(), x), 1);
        case 1 -> {
          String scores = net.conv("scores", x, channels, CLASSES, Window.square(1, 1), true);
          String pool = net.add("pool", new Op.GlobalAvgPool(), net.relu("relu", scores));
          yield net.add("flat", new Op.Flatten(1), pool);
        }
        case 2 -> {
          // As some files say it: the stride is as large as the window, and never taken.
          Window whole = new Window(height, width, height, width, 1, 1, Padding.none());
          yield classifier(net.add("pool", new Op.AvgPool(whole, false, false), x), 1);
        }
        case 3 -> {
          int bins = height % 2 == 0 && width % 2 == 0 ? 2 : 1;
          yield classifier(net.add("pool", new Op.AdaptiveAvgPool(bins, bins), x), bins * bins);
        }
        default -> classifier(x, height * width);
      };
    }

    private String classifier(String map, int places) {
      String flat = net.add("flat", new Op.Flatten(1), map);
      String hidden = net.relu("hidden", net.linear("fc1", flat, channels * places, 7));
      return net.linear("fc2", hidden, 7, CLASSES);
    }
  }
}
