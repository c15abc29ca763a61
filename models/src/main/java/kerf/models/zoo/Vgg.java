package kerf.models.zoo;

import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * VGG: table 1 of Simonyan and Zisserman, "Very Deep Convolutional Networks for Large-Scale Image
 * Recognition" (ICLR 2015), torchvision's names.
 */
final class Vgg {
  /** Width of each 3x3 convolution; 0 is a pool. */
  private static final int[] CONFIGURATION_D = {
    64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0
  };

  private Vgg() {}

  static Graph vgg16() {
    Layers net = new Layers("vgg16");
    String x = Layers.INPUT;
    int index = 0;
    for (int width : CONFIGURATION_D) {
      if (width == 0) {
        x = net.maxPool("features." + index++, x, Window.square(2, 2), false);
      } else {
        x = net.conv("features." + index++, x, width, Window.square(3, 1).padded(1, 1));
        x = net.relu("features." + index++, x);
      }
    }
    x = net.same("avgpool", x, new Op.AdaptiveAvgPool(7, 7));
    x = net.same("flatten", x, new Op.Flatten(1));
    x = net.relu("classifier.1", net.linear("classifier.0", x, 512 * 7 * 7, 4096));
    x = net.same("classifier.2", x, new Op.Dropout());
    x = net.relu("classifier.4", net.linear("classifier.3", x, 4096, 4096));
    x = net.same("classifier.5", x, new Op.Dropout());
    return net.build(net.linear("classifier.6", x, 4096, 1000));
  }
}
