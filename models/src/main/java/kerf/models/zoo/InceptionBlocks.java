package kerf.models.zoo;

/**
 * The blocks of Szegedy et al., "Rethinking the Inception Architecture for Computer Vision" (CVPR
 * 2016), by their figures.
 *
 * @param net what they are added to
 */
record InceptionBlocks(Units net) {
  /** Figure 5: two 3x3 in place of a 5x5. */
  String figure5(String name, String x, int poolFeatures) {
    String b1 = net.same(name + ".branch1x1", x, 64, 1, 1);
    String b3 = net.same(name + ".branch3x3_1", x, 48, 1, 1);
    b3 = net.same(name + ".branch3x3_2", b3, 64, 3, 3);
    String dbl = doubled(name, x, 64, 96);
    return net.concat(name, b1, b3, dbl, pooled(name, x, poolFeatures));
  }

  /** Figure 5 as released, with a 5x5 branch. */
  String figure5With5x5(String name, String x, int poolFeatures) {
    String b1 = net.same(name + ".branch1x1", x, 64, 1, 1);
    String b5 = net.same(name + ".branch5x5_1", x, 48, 1, 1);
    b5 = net.same(name + ".branch5x5_2", b5, 64, 5, 5);
    String dbl = doubled(name, x, 64, 96);
    return net.concat(name, b1, b5, dbl, pooled(name, x, poolFeatures));
  }

  private String doubled(String name, String x, int reduced, int out) {
    String dbl = net.same(name + ".branch3x3dbl_1", x, reduced, 1, 1);
    dbl = net.same(name + ".branch3x3dbl_2", dbl, out, 3, 3);
    return net.same(name + ".branch3x3dbl_3", dbl, out, 3, 3);
  }

  /** Figure 6 with n = 7: 7x7 factorised into 1x7 and 7x1. */
  String figure6(String name, String x, int c7) {
    String b1 = net.same(name + ".branch1x1", x, 192, 1, 1);
    String b7 = net.same(name + ".branch7x7_1", x, c7, 1, 1);
    b7 = net.same(name + ".branch7x7_2", b7, c7, 1, 7);
    b7 = net.same(name + ".branch7x7_3", b7, 192, 7, 1);
    String dbl = net.same(name + ".branch7x7dbl_1", x, c7, 1, 1);
    dbl = net.same(name + ".branch7x7dbl_2", dbl, c7, 7, 1);
    dbl = net.same(name + ".branch7x7dbl_3", dbl, c7, 1, 7);
    dbl = net.same(name + ".branch7x7dbl_4", dbl, c7, 7, 1);
    dbl = net.same(name + ".branch7x7dbl_5", dbl, 192, 1, 7);
    return net.concat(name, b1, b7, dbl, pooled(name, x, 192));
  }

  /** Figure 7: the expanded filter bank, 1x3 and 3x1 side by side. */
  String figure7(String name, String x) {
    String b1 = net.same(name + ".branch1x1", x, 320, 1, 1);
    String b3 = net.same(name + ".branch3x3_1", x, 384, 1, 1);
    String b3a = net.same(name + ".branch3x3_2a", b3, 384, 1, 3);
    String b3b = net.same(name + ".branch3x3_2b", b3, 384, 3, 1);
    b3 = net.concat(name + ".branch3x3", b3a, b3b);
    String dbl = net.same(name + ".branch3x3dbl_1", x, 448, 1, 1);
    dbl = net.same(name + ".branch3x3dbl_2", dbl, 384, 3, 3);
    String dblA = net.same(name + ".branch3x3dbl_3a", dbl, 384, 1, 3);
    String dblB = net.same(name + ".branch3x3dbl_3b", dbl, 384, 3, 1);
    dbl = net.concat(name + ".branch3x3dbl", dblA, dblB);
    return net.concat(name, b1, b3, dbl, pooled(name, x, 192));
  }

  /** Figure 10: strided convolutions beside a strided pool, no representational bottleneck. */
  String figure10(String name, String x, int reduced3, int out3, int reducedDbl, int outDbl) {
    String b3 = net.same(name + ".branch3x3_1", x, reduced3, 1, 1);
    b3 = net.valid(name + ".branch3x3_2", b3, out3, 3, 2);
    String dbl = net.same(name + ".branch3x3dbl_1", x, reducedDbl, 1, 1);
    dbl = net.same(name + ".branch3x3dbl_2", dbl, outDbl, 3, 3);
    dbl = net.valid(name + ".branch3x3dbl_3", dbl, outDbl, 3, 2);
    return net.concat(name, b3, dbl, net.maxPool(name + ".branch_pool", x));
  }

  private String pooled(String name, String x, int features) {
    String smooth = net.averagePool(name + ".avgpool", x);
    return net.same(name + ".branch_pool", smooth, features, 1, 1);
  }
}
