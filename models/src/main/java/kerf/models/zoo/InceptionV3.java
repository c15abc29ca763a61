package kerf.models.zoo;

import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * Inception-v3 as people hold weights for it: table 1 of Szegedy et al., "Rethinking the Inception
 * Architecture for Computer Vision" (CVPR 2016), with the changes of the released network: a 5x5
 * branch in the 35x35 blocks, a 1x1 layer from 64 to 80 channels, three widths of the 17x17 blocks.
 * Input 299x299, or any size the pools permit.
 */
final class InceptionV3 {
  private final Units net;
  private final InceptionBlocks blocks;
  private final Flavour flavour;

  private InceptionV3(Flavour flavour) {
    this.flavour = flavour;
    net =
        new Units(
            "inception-v3",
            switch (flavour) {
              case KERAS -> Units.Manner.keras();
              case SLIM -> Units.Manner.slim("InceptionV3", "slim-inception-v3.names");
              default -> Units.Manner.torchvision();
            });
    blocks = new InceptionBlocks(net);
  }

  static Graph build(Flavour flavour, boolean auxiliary) {
    return new InceptionV3(flavour).graph(auxiliary);
  }

  private Graph graph(boolean auxiliary) {
    String x = stem();
    x = blocks.figure5With5x5("Mixed_5b", x, 32); //    35x35x256
    x = blocks.figure5With5x5("Mixed_5c", x, 64); //    35x35x288
    x = blocks.figure5With5x5("Mixed_5d", x, 64); //    35x35x288
    x = reduction17("Mixed_6a", x); //                  17x17x768
    x = blocks.figure6("Mixed_6b", x, 128); //          17x17x768
    x = blocks.figure6("Mixed_6c", x, 160); //          17x17x768
    x = blocks.figure6("Mixed_6d", x, 160); //          17x17x768
    x = blocks.figure6("Mixed_6e", x, 192); //          17x17x768
    String aux = auxiliary ? auxiliary(net, x) : null;
    x = reduction8("Mixed_7a", x); //                   8x8x1280
    x = blocks.figure7("Mixed_7b", x); //               8x8x2048
    x = blocks.figure7("Mixed_7c", x); //               8x8x2048
    boolean keras = flavour == Flavour.KERAS;
    String logits =
        flavour == Flavour.SLIM
            ? net.convolutionalClassifier(x)
            : net.classifier(x, keras ? Units.Dropping.NOWHERE : Units.Dropping.POOLED);
    return auxiliary ? net.layers.build(logits, aux) : net.layers.build(logits);
  }

  private String stem() {
    String x = net.valid("Conv2d_1a_3x3", Layers.INPUT, 32, 3, 2); // 149x149x32
    x = net.valid("Conv2d_2a_3x3", x, 32, 3, 1); //                   147x147x32
    x = net.same("Conv2d_2b_3x3", x, 64, 3, 3); //                    147x147x64
    x = net.maxPool("maxpool1", x); //                                73x73x64
    x = net.valid("Conv2d_3b_1x1", x, 80, 1, 1); //                   73x73x80
    x = net.valid("Conv2d_4a_3x3", x, 192, 3, 1); //                  71x71x192
    return net.maxPool("maxpool2", x); //                             35x35x192
  }

  private String reduction17(String name, String x) {
    String b3 = net.valid(name + ".branch3x3", x, 384, 3, 2);
    String dbl = net.same(name + ".branch3x3dbl_1", x, 64, 1, 1);
    dbl = net.same(name + ".branch3x3dbl_2", dbl, 96, 3, 3);
    dbl = net.valid(name + ".branch3x3dbl_3", dbl, 96, 3, 2);
    return net.concat(name, b3, dbl, net.maxPool(name + ".branch_pool", x));
  }

  private String reduction8(String name, String x) {
    String b3 = net.same(name + ".branch3x3_1", x, 192, 1, 1);
    b3 = net.valid(name + ".branch3x3_2", b3, 320, 3, 2);
    String b7 = net.same(name + ".branch7x7x3_1", x, 192, 1, 1);
    b7 = net.same(name + ".branch7x7x3_2", b7, 192, 1, 7);
    b7 = net.same(name + ".branch7x7x3_3", b7, 192, 7, 1);
    b7 = net.valid(name + ".branch7x7x3_4", b7, 192, 3, 2);
    return net.concat(name, b3, b7, net.maxPool(name + ".branch_pool", x));
  }

  /**
   * The batch-normalised head at the end of the 17x17 blocks (section 4, and table 3's last row).
   */
  static String auxiliary(Units net, String x) {
    Layers layers = net.layers;
    String a =
        layers.same("AuxLogits.avgpool", x, new Op.AvgPool(Window.square(5, 3), false, true));
    a = net.same("AuxLogits.conv0", a, 128, 1, 1);
    a = net.valid("AuxLogits.conv1", a, 768, 5, 1);
    a = layers.same("AuxLogits.pool", a, new Op.GlobalAvgPool());
    a = layers.flatten("AuxLogits.flatten", a, 768);
    return layers.linear("AuxLogits.fc", a, 768, 1000);
  }
}
