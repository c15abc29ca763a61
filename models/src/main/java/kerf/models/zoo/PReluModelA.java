package kerf.models.zoo;

import java.util.stream.IntStream;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * Model A of He et al., "Delving Deep into Rectifiers: Surpassing Human-Level Performance on
 * ImageNet Classification" (ICCV 2015): table 3, a slope for each channel (section 2.1), and the
 * spatial pyramid pooling of He et al., "Spatial Pyramid Pooling in Deep Convolutional Networks for
 * Visual Recognition" (ECCV 2014), whose windows on the 14x14 map follow its section 2.3: ceil(14 /
 * n) wide, floor(14 / n) apart. Its 19.06 G multiply-adds are the 1.90 x 10^10 of the table.
 */
final class PReluModelA {
  private static final int[] WIDTHS = {256, 512, 512};
  private static final int CONVOLUTIONS = 5;
  private static final int MAP = 14;
  private static final int[] PYRAMID = {7, 3, 2, 1};

  private final Layers net = new Layers("prelu-a");

  private PReluModelA() {}

  static Graph build() {
    return new PReluModelA().graph();
  }

  private Graph graph() {
    String x = unit("conv1", Layers.INPUT, 96, Window.square(7, 2).padded(3, 3)); // 112x112x96
    for (int stage : IntStream.range(0, WIDTHS.length).toArray()) {
      // 56x56x256, 28x28x512, 14x14x512
      x = net.maxPool("pool" + (stage + 1), x, Window.square(2, 2), false);
      for (int i = 1; i <= CONVOLUTIONS; i++) {
        String name = "conv" + (stage + 2) + "_" + i;
        x = unit(name, x, WIDTHS[stage], Window.square(3, 1).padded(1, 1));
      }
    }
    x = pyramid(x);
    x = net.prelu("prelu6", net.linear("fc6", x, net.channels(x), 4096));
    x = net.same("drop6", x, new Op.Dropout());
    x = net.prelu("prelu7", net.linear("fc7", x, 4096, 4096));
    x = net.same("drop7", x, new Op.Dropout());
    return net.build(net.linear("fc8", x, 4096, 1000));
  }

  private String pyramid(String x) {
    int width = net.channels(x);
    String[] levels =
        IntStream.of(PYRAMID)
            .mapToObj(
                bins -> {
                  Window window = Window.square(Math.ceilDiv(MAP, bins), MAP / bins);
                  String pooled = net.maxPool("spp" + bins, x, window, false);
                  return net.flatten("spp" + bins + "_flat", pooled, bins * bins * width);
                })
            .toArray(String[]::new);
    return net.join("spp", levels);
  }

  private String unit(String name, String x, int out, Window window) {
    String conv = net.conv(name, x, out, window);
    return net.prelu(name.replace("conv", "prelu"), conv);
  }
}
