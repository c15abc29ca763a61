package kerf.models.zoo;

import kerf.models.graph.Graph;

/**
 * Inception-v3 as people hold weights for it: table 1 of Szegedy et al., "Rethinking the Inception
 * Architecture for Computer Vision" (CVPR 2016), with the changes of the released network: a 5x5
 * branch in the 35x35 blocks, a 1x1 layer from 64 to 80 channels, three widths of the 17x17 blocks.
 * Without the auxiliary head. Input 299x299, or any size the pools permit.
 */
final class InceptionV3 {
  private final InceptionUnits net;

  private InceptionV3(Flavour flavour) {
    net = new InceptionUnits(flavour);
  }

  static Graph build(Flavour flavour) {
    return new InceptionV3(flavour).graph();
  }

  private Graph graph() {
    String x = stem();
    x = block35("Mixed_5b", "mixed0", x, 32); //          35x35x256
    x = block35("Mixed_5c", "mixed1", x, 64); //          35x35x288
    x = block35("Mixed_5d", "mixed2", x, 64); //          35x35x288
    x = reduction17("Mixed_6a", "mixed3", x); //          17x17x768
    x = block17("Mixed_6b", "mixed4", x, 128); //         17x17x768
    x = block17("Mixed_6c", "mixed5", x, 160); //         17x17x768
    x = block17("Mixed_6d", "mixed6", x, 160); //         17x17x768
    x = block17("Mixed_6e", "mixed7", x, 192); //         17x17x768
    x = reduction8("Mixed_7a", "mixed8", x); //           8x8x1280
    x = block8("Mixed_7b", "mixed9", "mixed9_0", "concatenate", x); //    8x8x2048
    x = block8("Mixed_7c", "mixed10", "mixed9_1", "concatenate_1", x); // 8x8x2048
    return net.classifier(x);
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

  /** Figure 5, with a 5x5 branch. */
  private String block35(String name, String keras, String x, int poolFeatures) {
    String b1 = net.same(name + ".branch1x1", x, 64, 1, 1);
    String b5 = net.same(name + ".branch5x5_1", x, 48, 1, 1);
    b5 = net.same(name + ".branch5x5_2", b5, 64, 5, 5);
    String b3 = net.same(name + ".branch3x3dbl_1", x, 64, 1, 1);
    b3 = net.same(name + ".branch3x3dbl_2", b3, 96, 3, 3);
    b3 = net.same(name + ".branch3x3dbl_3", b3, 96, 3, 3);
    return net.concat(name, keras, b1, b5, b3, pooled(name, x, poolFeatures));
  }

  /** Figure 10: strided convolutions beside a strided pool, no representational bottleneck. */
  private String reduction17(String name, String keras, String x) {
    String b3 = net.valid(name + ".branch3x3", x, 384, 3, 2);
    String dbl = net.same(name + ".branch3x3dbl_1", x, 64, 1, 1);
    dbl = net.same(name + ".branch3x3dbl_2", dbl, 96, 3, 3);
    dbl = net.valid(name + ".branch3x3dbl_3", dbl, 96, 3, 2);
    return net.concat(name, keras, b3, dbl, net.maxPool(name + ".branch_pool", x));
  }

  /** Figure 6: 7x7 factorised into 1x7 and 7x1. */
  private String block17(String name, String keras, String x, int c7) {
    String b1 = net.same(name + ".branch1x1", x, 192, 1, 1);
    String b7 = net.same(name + ".branch7x7_1", x, c7, 1, 1);
    b7 = net.same(name + ".branch7x7_2", b7, c7, 1, 7);
    b7 = net.same(name + ".branch7x7_3", b7, 192, 7, 1);
    String dbl = net.same(name + ".branch7x7dbl_1", x, c7, 1, 1);
    dbl = net.same(name + ".branch7x7dbl_2", dbl, c7, 7, 1);
    dbl = net.same(name + ".branch7x7dbl_3", dbl, c7, 1, 7);
    dbl = net.same(name + ".branch7x7dbl_4", dbl, c7, 7, 1);
    dbl = net.same(name + ".branch7x7dbl_5", dbl, 192, 1, 7);
    return net.concat(name, keras, b1, b7, dbl, pooled(name, x, 192));
  }

  private String reduction8(String name, String keras, String x) {
    String b3 = net.same(name + ".branch3x3_1", x, 192, 1, 1);
    b3 = net.valid(name + ".branch3x3_2", b3, 320, 3, 2);
    String b7 = net.same(name + ".branch7x7x3_1", x, 192, 1, 1);
    b7 = net.same(name + ".branch7x7x3_2", b7, 192, 1, 7);
    b7 = net.same(name + ".branch7x7x3_3", b7, 192, 7, 1);
    b7 = net.valid(name + ".branch7x7x3_4", b7, 192, 3, 2);
    return net.concat(name, keras, b3, b7, net.maxPool(name + ".branch_pool", x));
  }

  /** Figure 7: the expanded filter bank, 1x3 and 3x1 side by side. */
  private String block8(
      String name, String keras, String kerasFirst, String kerasSecond, String x) {
    String b1 = net.same(name + ".branch1x1", x, 320, 1, 1);
    String b3 = net.same(name + ".branch3x3_1", x, 384, 1, 1);
    String b3a = net.same(name + ".branch3x3_2a", b3, 384, 1, 3);
    String b3b = net.same(name + ".branch3x3_2b", b3, 384, 3, 1);
    b3 = net.concat(name + ".branch3x3", kerasFirst, b3a, b3b);
    String dbl = net.same(name + ".branch3x3dbl_1", x, 448, 1, 1);
    dbl = net.same(name + ".branch3x3dbl_2", dbl, 384, 3, 3);
    String dblA = net.same(name + ".branch3x3dbl_3a", dbl, 384, 1, 3);
    String dblB = net.same(name + ".branch3x3dbl_3b", dbl, 384, 3, 1);
    dbl = net.concat(name + ".branch3x3dbl", kerasSecond, dblA, dblB);
    return net.concat(name, keras, b1, b3, dbl, pooled(name, x, 192));
  }

  private String pooled(String name, String x, int features) {
    String smooth = net.averagePool(name + ".avgpool", x);
    return net.same(name + ".branch_pool", smooth, features, 1, 1);
  }
}
