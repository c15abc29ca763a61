package kerf.models.zoo;

import kerf.models.graph.Graph;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * BN-Inception: figure 5 of Ioffe and Szegedy, "Batch Normalization: Accelerating Deep Network
 * Training by Reducing Internal Covariate Shift" (ICML 2015), as converted from Caffe, and as
 * tf-slim has it under the name of Inception-v2: with a separable first convolution, and narrower
 * by 32 channels in two places.
 */
final class BnInception {
  private final Units net;
  private final boolean slim;

  private BnInception(Flavour flavour) {
    slim = flavour == Flavour.SLIM;
    net =
        new Units(
            "bn-inception",
            slim
                ? Units.Manner.slim("InceptionV2", "slim-inception-v2.names")
                : Units.Manner.normalisedCaffe());
  }

  static Graph build(Flavour flavour) {
    return new BnInception(flavour).graph();
  }

  private Graph graph() {
    String x =
        slim ? separable() : net.strided("conv1/7x7_s2", Layers.INPUT, 64, 7, 2); // 112x112x64
    x = net.widePool("pool1/3x3_s2", x, 3); //                            56x56x64
    x = net.same("conv2/3x3_reduce", x, 64, 1, 1); //                     56x56x64
    x = net.same("conv2/3x3", x, 192, 3, 3); //                           56x56x192
    x = net.widePool("pool2/3x3_s2", x, 3); //                            28x28x192
    x = block("inception_3a", x, 64, 64, 64, 64, 96, 32); //              28x28x256
    x = block("inception_3b", x, 64, 64, 96, 64, 96, 64); //              28x28x320
    x = reduction("inception_3c", x, 128, 160, 64, 96); //                14x14x576
    x = block("inception_4a", x, 224, 64, 96, 96, 128, 128); //           14x14x576
    x = block("inception_4b", x, 192, 96, 128, 96, 128, 128); //          14x14x576
    int narrow = slim ? 96 : 128;
    x = block("inception_4c", x, 160, 128, 160, 128, 160, narrow); //     14x14x608
    x = block("inception_4d", x, 96, 128, 192, 160, 192, narrow); //      14x14x608
    x = reduction("inception_4e", x, 128, 192, 192, 256); //              7x7x1056
    x = block("inception_5a", x, 352, 192, 320, 160, 224, 128); //        7x7x1024
    x = block("inception_5b", x, 352, 192, 320, 192, 224, 128); //        7x7x1024
    return net.layers.build(
        slim ? net.convolutionalClassifier(x) : net.classifier(x, Units.Dropping.NOWHERE));
  }

  /** A 7x7 for each colour with eight results, then a 1x1; no normalisation between. */
  private String separable() {
    String scope = "InceptionV2/Conv2d_1a_7x7";
    Window window = Window.of(7, 7, 2, Padding.Same.UPPER);
    String x =
        net.layers.conv(scope + "/separable_conv2d/depthwise", Layers.INPUT, 24, window, 3, false);
    x = net.layers.conv(scope + "/separable_conv2d", x, 64, Window.square(1, 1), true);
    return net.layers.relu(scope + "/Relu", x);
  }

  /** Widths: #1x1, #3x3 reduce, #3x3, double #3x3 reduce, double #3x3, pool proj. */
  private String block(String name, String x, int c1, int r3, int c3, int rd, int cd, int pool) {
    String b1 = net.same(name + "/1x1", x, c1, 1, 1);
    String b2 = net.same(name + "/3x3_reduce", x, r3, 1, 1);
    b2 = net.same(name + "/3x3", b2, c3, 3, 3);
    String b3 = net.same(name + "/double_3x3_reduce", x, rd, 1, 1);
    b3 = net.same(name + "/double_3x3_1", b3, cd, 3, 3);
    b3 = net.same(name + "/double_3x3_2", b3, cd, 3, 3);
    boolean last = name.equals("inception_5b");
    String b4 = last ? net.samePool(name + "/pool", x) : net.averagePool(name + "/pool", x);
    b4 = net.same(name + "/pool_proj", b4, pool, 1, 1);
    return net.concat(name, b1, b2, b3, b4);
  }

  /** Strided convolutions beside a strided pool that passes its channels through. */
  private String reduction(String name, String x, int r3, int c3, int rd, int cd) {
    String b1 = net.same(name + "/3x3_reduce", x, r3, 1, 1);
    b1 = net.strided(name + "/3x3", b1, c3, 3, 2);
    String b2 = net.same(name + "/double_3x3_reduce", x, rd, 1, 1);
    b2 = net.same(name + "/double_3x3_1", b2, cd, 3, 3);
    b2 = net.strided(name + "/double_3x3_2", b2, cd, 3, 2);
    return net.concat(name, b1, b2, net.widePool(name + "/pool", x, 3));
  }
}
