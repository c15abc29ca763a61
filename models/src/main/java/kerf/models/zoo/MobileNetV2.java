package kerf.models.zoo;

import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * MobileNet-v2: table 2 of Sandler et al., "MobileNetV2: Inverted Residuals and Linear Bottlenecks"
 * (CVPR 2018), torchvision's names.
 */
final class MobileNetV2 {
  private static final Op RELU6 = new Op.Activate(Activation.clip(0, 6));

  /** Rows of table 2: expansion t, channels c, repetitions n, stride s of the first. */
  private static final int[][] ROWS = {
    {1, 16, 1, 1},
    {6, 24, 2, 2},
    {6, 32, 3, 2},
    {6, 64, 4, 2},
    {6, 96, 3, 1},
    {6, 160, 3, 2},
    {6, 320, 1, 1}
  };

  private final Layers net = new Layers("mobilenet-v2");

  private MobileNetV2() {}

  static Graph build() {
    return new MobileNetV2().graph();
  }

  private Graph graph() {
    String x = unit("features.0", Layers.INPUT, 32, 3, 2, 1);
    int index = 1;
    for (int[] row : ROWS) {
      for (int i = 0; i < row[2]; i++) {
        x = block("features." + index++, x, row[0], row[1], i == 0 ? row[3] : 1);
      }
    }
    x = unit("features." + index, x, 1280, 1, 1, 1);
    x = net.same("avgpool", x, new Op.GlobalAvgPool());
    x = net.flatten("flatten", x, 1280);
    x = net.same("classifier.0", x, new Op.Dropout());
    return net.build(net.linear("classifier.1", x, 1280, 1000));
  }

  /** Figure 4d: wider by 1x1, 3x3 in each channel, narrow again without activation. */
  private String block(String name, String x, int expansion, int out, int stride) {
    int wide = net.channels(x) * expansion;
    int i = 0;
    String y = x;
    if (expansion > 1) {
      y = unit(name + ".conv." + i++, y, wide, 1, 1, 1);
    }
    y = unit(name + ".conv." + i++, y, wide, 3, stride, wide);
    y = net.conv(name + ".conv." + i++, y, out, Window.square(1, 1), false);
    y = net.batchNorm(name + ".conv." + i, y, 1e-5f, true);
    boolean residual = stride == 1 && net.channels(x) == out;
    return residual ? net.sum(name, x, y) : y;
  }

  private String unit(String name, String x, int out, int kernel, int stride, int groups) {
    Window window = Window.square(kernel, stride).padded(kernel / 2, kernel / 2);
    String y = net.conv(name + ".0", x, out, window, groups, false);
    y = net.batchNorm(name + ".1", y, 1e-5f, true);
    return net.same(name + ".2", y, RELU6);
  }
}
