package kerf.models.zoo;

import java.util.ArrayList;
import java.util.List;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * GoogLeNet: table 1 of Szegedy et al., "Going Deeper with Convolutions" (CVPR 2015). As released
 * for Caffe it has 5x5 branches and local response normalisation; torchvision and tf-slim have
 * batch normalisation instead, and 3x3 where the paper has 5x5.
 */
final class GoogLeNet {
  private static final int CLASSES = 1000;

  private final Units net;
  private final Flavour flavour;
  private final boolean published;
  private final List<String> outputs = new ArrayList<>();

  private GoogLeNet(Flavour flavour) {
    this.flavour = flavour;
    published = flavour == Flavour.CAFFE;
    net =
        new Units(
            "googlenet",
            switch (flavour) {
              case CAFFE -> Units.Manner.caffe();
              case SLIM -> Units.Manner.slim("InceptionV1", "slim-inception-v1.names");
              default -> Units.Manner.torchvision();
            });
  }

  static Graph build(Flavour flavour, boolean auxiliary) {
    return new GoogLeNet(flavour).graph(auxiliary);
  }

  private Graph graph(boolean auxiliary) {
    String x = net.strided("conv1", Layers.INPUT, 64, 7, 2); // 112x112x64
    x = net.widePool("maxpool1", x, 3); //                      56x56x64
    x = published ? normalised("norm1", x) : x;
    x = net.same("conv2", x, 64, 1, 1); //                      56x56x64
    x = net.same("conv3", x, 192, 3, 3); //                     56x56x192
    x = published ? normalised("norm2", x) : x;
    x = net.widePool("maxpool2", x, 3); //                      28x28x192
    x = block("inception3a", x, 64, 96, 128, 16, 32, 32); //    28x28x256
    x = block("inception3b", x, 128, 128, 192, 32, 96, 64); //  28x28x480
    x = net.widePool("maxpool3", x, 3); //                      14x14x480
    x = block("inception4a", x, 192, 96, 208, 16, 48, 64); //   14x14x512
    auxiliary(auxiliary, "aux1", x);
    x = block("inception4b", x, 160, 112, 224, 24, 64, 64); //  14x14x512
    x = block("inception4c", x, 128, 128, 256, 24, 64, 64); //  14x14x512
    x = block("inception4d", x, 112, 144, 288, 32, 64, 64); //  14x14x528
    auxiliary(auxiliary, "aux2", x);
    x = block("inception4e", x, 256, 160, 320, 32, 128, 128); // 14x14x832
    x = net.widePool("maxpool4", x, published ? 3 : 2); //      7x7x832
    x = block("inception5a", x, 256, 160, 320, 32, 128, 128); // 7x7x832
    x = block("inception5b", x, 384, 192, 384, 48, 128, 128); // 7x7x1024
    outputs.addFirst(head(x));
    return net.layers.build(outputs.toArray(String[]::new));
  }

  /** Over five channels, with the constants of Krizhevsky et al. (2012), section 3.3. */
  private String normalised(String name, String x) {
    return net.layers.same(net.names.layer(name), x, AlexNet.LRN);
  }

  /**
   * Figure 2b; widths in the order of the paper's table: #1x1, #3x3 reduce, #3x3, #5x5 reduce,
   * #5x5, pool proj.
   */
  private String block(String name, String x, int c1, int r3, int c3, int r5, int c5, int pool) {
    int five = published ? 5 : 3;
    String b1 = net.same(name + ".branch1", x, c1, 1, 1);
    String b2 = net.same(name + ".branch2.0", x, r3, 1, 1);
    b2 = net.same(name + ".branch2.1", b2, c3, 3, 3);
    String b3 = net.same(name + ".branch3.0", x, r5, 1, 1);
    b3 = net.same(name + ".branch3.1", b3, c5, five, five);
    String b4 = net.samePool(name + ".branch4.0", x);
    b4 = net.same(name + ".branch4.1", b4, pool, 1, 1);
    return net.concat(name, b1, b2, b3, b4);
  }

  private String head(String x) {
    return flavour == Flavour.SLIM
        ? net.convolutionalClassifier(x)
        : net.classifier(x, Units.Dropping.FLATTENED);
  }

  /** Section 5: pooling to 4x4, a 1x1 convolution, two fully connected layers. */
  private void auxiliary(boolean wanted, String name, String x) {
    if (!wanted) {
      return;
    }
    Layers layers = net.layers;
    Op pool =
        published ? new Op.AvgPool(Window.square(5, 3), true, true) : new Op.AdaptiveAvgPool(4, 4);
    String a = layers.same(net.names.layer(name + ".avgpool"), x, pool);
    a = net.same(name + ".conv", a, 128, 1, 1);
    a = layers.flatten(net.names.layer(name + ".flatten"), a, 4 * 4 * 128);
    a = layers.linear(net.names.layer(name + ".fc1"), a, 4 * 4 * 128, 1024);
    a = layers.relu(net.names.layer(name + ".relu"), a);
    a = layers.same(net.names.layer(name + ".dropout"), a, new Op.Dropout());
    outputs.add(layers.linear(net.names.layer(name + ".fc2"), a, 1024, CLASSES));
  }
}
