package kerf.models.zoo;

import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * AlexNet: as published, Krizhevsky et al., "ImageNet Classification with Deep Convolutional Neural
 * Networks" (NIPS 2012), in Caffe's release; and the one-column network of Krizhevsky, "One weird
 * trick for parallelizing convolutional neural networks" (2014), in torchvision's and tf-slim's.
 */
final class AlexNet {
  /** Local response normalisation with the constants of section 3.3, as Caffe writes them. */
  static final Op.Lrn LRN = new Op.Lrn(5, 1e-4f, 0.75f, 1);

  private static final Window POOL = Window.square(3, 2);

  private final Layers net = new Layers("alexnet");

  private AlexNet() {}

  static Graph build(Flavour flavour) {
    AlexNet alexnet = new AlexNet();
    return switch (flavour) {
      case CAFFE -> alexnet.published();
      case SLIM -> alexnet.slim();
      default -> alexnet.torchvision();
    };
  }

  private Graph torchvision() {
    Window same3 = Window.square(3, 1).padded(1, 1);
    String x = Layers.INPUT;
    x = net.relu("features.1", net.conv("features.0", x, 64, Window.square(11, 4).padded(2, 2)));
    x = net.maxPool("features.2", x, POOL, false); //                          27x27x64
    x = net.relu("features.4", net.conv("features.3", x, 192, Window.square(5, 1).padded(2, 2)));
    x = net.maxPool("features.5", x, POOL, false); //                          13x13x192
    x = net.relu("features.7", net.conv("features.6", x, 384, same3)); //      13x13x384
    x = net.relu("features.9", net.conv("features.8", x, 256, same3)); //      13x13x256
    x = net.relu("features.11", net.conv("features.10", x, 256, same3)); //    13x13x256
    x = net.maxPool("features.12", x, POOL, false); //                         6x6x256
    x = net.same("avgpool", x, new Op.AdaptiveAvgPool(6, 6));
    x = net.flatten("flatten", x, 256 * 6 * 6);
    x = net.same("classifier.0", x, new Op.Dropout());
    x = net.relu("classifier.2", net.linear("classifier.1", x, 256 * 6 * 6, 4096));
    x = net.same("classifier.3", x, new Op.Dropout());
    x = net.relu("classifier.5", net.linear("classifier.4", x, 4096, 4096));
    return net.build(net.linear("classifier.6", x, 4096, 1000));
  }

  /** Figure 2: in two columns, of which three layers see only their own; 227x227. */
  private Graph published() {
    Window same3 = Window.square(3, 1).padded(1, 1);
    String x = net.relu("relu1", net.conv("conv1", Layers.INPUT, 96, Window.square(11, 4)));
    x = net.maxPool("pool1", net.same("norm1", x, LRN), POOL, true); //           27x27x96
    x = net.conv("conv2", x, 256, Window.square(5, 1).padded(2, 2), 2, true);
    x = net.same("norm2", net.relu("relu2", x), LRN);
    x = net.maxPool("pool2", x, POOL, true); //                                   13x13x256
    x = net.relu("relu3", net.conv("conv3", x, 384, same3)); //                   13x13x384
    x = net.relu("relu4", net.conv("conv4", x, 384, same3, 2, true)); //          13x13x384
    x = net.relu("relu5", net.conv("conv5", x, 256, same3, 2, true)); //          13x13x256
    x = net.maxPool("pool5", x, POOL, true); //                                   6x6x256
    x = net.flatten("flatten", x, 256 * 6 * 6);
    x = net.relu("relu6", net.linear("fc6", x, 256 * 6 * 6, 4096));
    x = net.same("drop6", x, new Op.Dropout());
    x = net.relu("relu7", net.linear("fc7", x, 4096, 4096));
    x = net.same("drop7", x, new Op.Dropout());
    return net.build(net.linear("fc8", x, 4096, 1000));
  }

  /** Fully connected layers as convolutions, no border around the first. */
  private Graph slim() {
    String x = unit("conv1", Layers.INPUT, 64, Window.square(11, 4)); //  54x54x64
    x = net.maxPool("alexnet_v2/pool1/MaxPool", x, POOL, false); //       26x26x64
    x = unit("conv2", x, 192, keeping(5)); //                             26x26x192
    x = net.maxPool("alexnet_v2/pool2/MaxPool", x, POOL, false); //       12x12x192
    x = unit("conv3", x, 384, keeping(3)); //                             12x12x384
    x = unit("conv4", x, 384, keeping(3)); //                             12x12x384
    x = unit("conv5", x, 256, keeping(3)); //                             12x12x256
    x = net.maxPool("alexnet_v2/pool5/MaxPool", x, POOL, false); //       5x5x256
    x = unit("fc6", x, 4096, Window.square(5, 1)); //                     1x1x4096
    x = net.same("alexnet_v2/dropout6", x, new Op.Dropout());
    x = unit("fc7", x, 4096, Window.square(1, 1)); //                     1x1x4096
    x = net.same("alexnet_v2/dropout7", x, new Op.Dropout());
    x = net.conv("alexnet_v2/fc8/Conv2D", x, 1000, Window.square(1, 1)); // 1x1x1000
    return net.build(net.flatten("alexnet_v2/fc8/squeezed", x, 1000));
  }

  private String unit(String scope, String x, int out, Window window) {
    String conv = net.conv("alexnet_v2/" + scope + "/Conv2D", x, out, window);
    return net.relu("alexnet_v2/" + scope + "/Relu", conv);
  }

  private static Window keeping(int kernel) {
    return Window.of(kernel, kernel, 1, Padding.Same.UPPER);
  }
}
