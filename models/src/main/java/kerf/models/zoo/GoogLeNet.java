package kerf.models.zoo;

import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * GoogLeNet in torchvision's flavour: table 1 of Szegedy et al., "Going Deeper with Convolutions"
 * (CVPR 2015), with batch normalisation in place of local response normalisation and a 3x3 where
 * the paper has a 5x5. Without the auxiliary heads.
 */
final class GoogLeNet {
  private final Layers net = new Layers("googlenet");

  private GoogLeNet() {}

  static Graph build() {
    return new GoogLeNet().graph();
  }

  private Graph graph() {
    String x = unit("conv1", Layers.INPUT, 64, Window.square(7, 2).padded(3, 3)); // 112x112x64
    x = net.maxPool("maxpool1", x, Window.square(3, 2), true); //                    56x56x64
    x = unit("conv2", x, 64, Window.square(1, 1)); //                                56x56x64
    x = unit("conv3", x, 192, Window.square(3, 1).padded(1, 1)); //                  56x56x192
    x = net.maxPool("maxpool2", x, Window.square(3, 2), true); //                    28x28x192
    x = block("inception3a", x, 64, 96, 128, 16, 32, 32); //                         28x28x256
    x = block("inception3b", x, 128, 128, 192, 32, 96, 64); //                       28x28x480
    x = net.maxPool("maxpool3", x, Window.square(3, 2), true); //                    14x14x480
    x = block("inception4a", x, 192, 96, 208, 16, 48, 64); //                        14x14x512
    x = block("inception4b", x, 160, 112, 224, 24, 64, 64); //                       14x14x512
    x = block("inception4c", x, 128, 128, 256, 24, 64, 64); //                       14x14x512
    x = block("inception4d", x, 112, 144, 288, 32, 64, 64); //                       14x14x528
    x = block("inception4e", x, 256, 160, 320, 32, 128, 128); //                     14x14x832
    x = net.maxPool("maxpool4", x, Window.square(2, 2), true); //                    7x7x832
    x = block("inception5a", x, 256, 160, 320, 32, 128, 128); //                     7x7x832
    x = block("inception5b", x, 384, 192, 384, 48, 128, 128); //                     7x7x1024
    x = net.same("avgpool", x, new Op.GlobalAvgPool());
    x = net.same("flatten", x, new Op.Flatten(1));
    x = net.same("dropout", x, new Op.Dropout());
    return net.build(net.linear("fc", x, 1024, 1000));
  }

  /**
   * Figure 2b; widths in the order of the paper's table: #1x1, #3x3 reduce, #3x3, #5x5 reduce,
   * #5x5, pool proj.
   */
  private String block(String name, String x, int c1, int r3, int c3, int r5, int c5, int pool) {
    Window same3 = Window.square(3, 1).padded(1, 1);
    Window pointwise = Window.square(1, 1);
    String b1 = unit(name + ".branch1", x, c1, pointwise);
    String b2 = unit(name + ".branch2.0", x, r3, pointwise);
    b2 = unit(name + ".branch2.1", b2, c3, same3);
    String b3 = unit(name + ".branch3.0", x, r5, pointwise);
    b3 = unit(name + ".branch3.1", b3, c5, same3);
    String b4 = net.maxPool(name + ".branch4.0", x, same3, true);
    b4 = unit(name + ".branch4.1", b4, pool, pointwise);
    return net.concat(name, b1, b2, b3, b4);
  }

  private String unit(String name, String x, int out, Window window) {
    String conv = net.conv(name + ".conv", x, out, window, false);
    return net.relu(name, net.batchNorm(name + ".bn", conv, true));
  }
}
