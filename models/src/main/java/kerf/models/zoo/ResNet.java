package kerf.models.zoo;

import java.util.stream.IntStream;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * ResNet: table 1 of He et al., "Deep Residual Learning for Image Recognition" (CVPR 2016),
 * torchvision's names; in the blocks with a bottleneck the 3x3 convolution has the stride.
 */
final class ResNet {
  private static final float EPSILON = 1e-5f;
  private static final int[] WIDTHS = {64, 128, 256, 512};

  private final Layers net;
  private final boolean bottleneck;

  private ResNet(String name, boolean bottleneck) {
    this.net = new Layers(name);
    this.bottleneck = bottleneck;
  }

  static Graph resnet18() {
    return new ResNet("resnet-18", false).graph(2, 2, 2, 2);
  }

  static Graph resnet50() {
    return new ResNet("resnet-50", true).graph(3, 4, 6, 3);
  }

  private Graph graph(int... blocks) {
    String x = norm("bn1", conv("conv1", Layers.INPUT, 64, 7, 2)); // 112x112x64
    x = net.relu("relu", x);
    x = net.maxPool("maxpool", x, Window.square(3, 2).padded(1, 1), false); // 56x56x64
    for (int stage : IntStream.range(0, WIDTHS.length).toArray()) {
      for (int i = 0; i < blocks[stage]; i++) {
        int stride = stage > 0 && i == 0 ? 2 : 1;
        x = block("layer" + (stage + 1) + "." + i, x, WIDTHS[stage], stride);
      }
    }
    int features = net.channels(x);
    x = net.same("avgpool", x, new Op.GlobalAvgPool());
    return net.build(net.linear("fc", net.flatten("flatten", x, features), features, 1000));
  }

  /** Figure 5: two 3x3, or 1x1, 3x3, 1x1, and the input added. */
  private String block(String name, String x, int width, int stride) {
    int out = bottleneck ? 4 * width : width;
    String y =
        bottleneck
            ? unit(name, 2, unit(name, 1, x, width, 1, 1), width, 3, stride)
            : unit(name, 1, x, width, 3, stride);
    String last = bottleneck ? "3" : "2";
    y = norm(name + ".bn" + last, conv(name + ".conv" + last, y, out, bottleneck ? 1 : 3, 1));
    String shortcut = x;
    if (stride > 1 || net.channels(x) != out) {
      shortcut = conv(name + ".downsample.0", x, out, 1, stride);
      shortcut = norm(name + ".downsample.1", shortcut);
    }
    return net.relu(name, net.sum(name + ".add", y, shortcut));
  }

  private String unit(String name, int i, String x, int out, int kernel, int stride) {
    String y = norm(name + ".bn" + i, conv(name + ".conv" + i, x, out, kernel, stride));
    return net.relu(name + ".relu" + i, y);
  }

  private String conv(String name, String x, int out, int kernel, int stride) {
    Window window = Window.square(kernel, stride).padded(kernel / 2, kernel / 2);
    return net.conv(name, x, out, window, false);
  }

  private String norm(String name, String x) {
    return net.batchNorm(name, x, EPSILON, true);
  }
}
