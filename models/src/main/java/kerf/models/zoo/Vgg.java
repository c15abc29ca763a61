package kerf.models.zoo;

import java.util.stream.IntStream;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * VGG: table 1 of Simonyan and Zisserman, "Very Deep Convolutional Networks for Large-Scale Image
 * Recognition" (ICLR 2015), torchvision's names.
 */
final class Vgg {
  private static final int[] WIDTHS = {64, 128, 256, 512, 512};

  private Vgg() {}

  /** 3x3 convolutions between two pools, for each number of layers with weights in table 1. */
  private static int[] convolutions(int layers) {
    return switch (layers) {
      case 11 -> new int[] {1, 1, 2, 2, 2}; // column A
      case 13 -> new int[] {2, 2, 2, 2, 2}; // column B
      case 16 -> new int[] {2, 2, 3, 3, 3}; // column D
      case 19 -> new int[] {2, 2, 4, 4, 4}; // column E
      default -> throw new IllegalArgumentException("table 1 has no column of " + layers);
    };
  }

  /**
   * @param layers with weights: 11, 13, 16 or 19
   * @param normalised with batch normalisation behind each convolution
   */
  static Graph build(String name, int layers, boolean normalised) {
    Layers net = new Layers(name);
    String x = Layers.INPUT;
    int[] convolutions = convolutions(layers);
    int index = 0;
    for (int stage : IntStream.range(0, WIDTHS.length).toArray()) {
      for (int i = 0; i < convolutions[stage]; i++) {
        Window same3 = Window.square(3, 1).padded(1, 1);
        x = net.conv("features." + index++, x, WIDTHS[stage], same3);
        x = normalised ? net.batchNorm("features." + index++, x, 1e-5f, true) : x;
        x = net.relu("features." + index++, x);
      }
      x = net.maxPool("features." + index++, x, Window.square(2, 2), false);
    }
    x = net.same("avgpool", x, new Op.AdaptiveAvgPool(7, 7));
    x = net.flatten("flatten", x, 512 * 7 * 7);
    x = net.relu("classifier.1", net.linear("classifier.0", x, 512 * 7 * 7, 4096));
    x = net.same("classifier.2", x, new Op.Dropout());
    x = net.relu("classifier.4", net.linear("classifier.3", x, 4096, 4096));
    x = net.same("classifier.5", x, new Op.Dropout());
    return net.build(net.linear("classifier.6", x, 4096, 1000));
  }
}
