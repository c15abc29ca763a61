package kerf.models.zoo;

import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * SqueezeNet 1.1: table 1 of Iandola et al., "SqueezeNet: AlexNet-level accuracy with 50x fewer
 * parameters" (2016), with the smaller first layer and earlier pools of the authors' release 1.1;
 * torchvision's names.
 */
final class SqueezeNet {
  private final Layers net = new Layers("squeezenet-1.1");

  private SqueezeNet() {}

  static Graph build() {
    return new SqueezeNet().graph();
  }

  private Graph graph() {
    Window pool = Window.square(3, 2);
    String x =
        net.relu(
            "features.1",
            net.conv("features.0", Layers.INPUT, 64, Window.square(3, 2))); // 111x111x64
    x =
        net.maxPool(
            "features.2",
            x,
            pool,
            true); //                                                     55x55x64
    x = fire("features.3", x, 16, 64);
    x = fire("features.4", x, 16, 64);
    x =
        net.maxPool(
            "features.5",
            x,
            pool,
            true); //                                                     27x27x128
    x = fire("features.6", x, 32, 128);
    x = fire("features.7", x, 32, 128);
    x =
        net.maxPool(
            "features.8",
            x,
            pool,
            true); //                                                     13x13x256
    x = fire("features.9", x, 48, 192);
    x = fire("features.10", x, 48, 192);
    x = fire("features.11", x, 64, 256);
    x =
        fire(
            "features.12",
            x,
            64,
            256); //                                                              13x13x512
    x = net.same("classifier.0", x, new Op.Dropout());
    x = net.relu("classifier.2", net.conv("classifier.1", x, 1000, Window.square(1, 1)));
    x = net.same("classifier.3", x, new Op.GlobalAvgPool());
    return net.build(net.same("flatten", x, new Op.Flatten(1)));
  }

  /** Figure 1: squeeze to few channels, expand by 1x1 and 3x3 side by side. */
  private String fire(String name, String x, int squeeze, int expand) {
    String s = net.conv(name + ".squeeze", x, squeeze, Window.square(1, 1));
    s = net.relu(name + ".squeeze_activation", s);
    String e1 = net.conv(name + ".expand1x1", s, expand, Window.square(1, 1));
    e1 = net.relu(name + ".expand1x1_activation", e1);
    String e3 = net.conv(name + ".expand3x3", s, expand, Window.square(3, 1).padded(1, 1));
    return net.concat(name, e1, net.relu(name + ".expand3x3_activation", e3));
  }
}
