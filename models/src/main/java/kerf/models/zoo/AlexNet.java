package kerf.models.zoo;

import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Window;

/**
 * AlexNet in torchvision's flavour: the one-column network of Krizhevsky, "One weird trick for
 * parallelizing convolutional neural networks" (2014).
 */
final class AlexNet {
  private AlexNet() {}

  static Graph build() {
    Layers net = new Layers("alexnet");
    Window same3 = Window.square(3, 1).padded(1, 1);
    Window pool = Window.square(3, 2);
    String x =
        net.conv("features.0", Layers.INPUT, 64, Window.square(11, 4).padded(2, 2)); // 55x55x64
    x =
        net.maxPool(
            "features.2", net.relu("features.1", x), pool, false); //                  27x27x64
    x =
        net.conv(
            "features.3", x, 192, Window.square(5, 1).padded(2, 2)); //                   27x27x192
    x =
        net.maxPool(
            "features.5", net.relu("features.4", x), pool, false); //                  13x13x192
    x =
        net.relu(
            "features.7", net.conv("features.6", x, 384, same3)); //                      13x13x384
    x =
        net.relu(
            "features.9", net.conv("features.8", x, 256, same3)); //                      13x13x256
    x =
        net.relu(
            "features.11", net.conv("features.10", x, 256, same3)); //                    13x13x256
    x =
        net.maxPool(
            "features.12", x, pool, false); //                                         6x6x256
    x = net.same("avgpool", x, new Op.AdaptiveAvgPool(6, 6));
    x = net.same("flatten", x, new Op.Flatten(1));
    x = net.same("classifier.0", x, new Op.Dropout());
    x = net.relu("classifier.2", net.linear("classifier.1", x, 256 * 6 * 6, 4096));
    x = net.same("classifier.3", x, new Op.Dropout());
    x = net.relu("classifier.5", net.linear("classifier.4", x, 4096, 4096));
    return net.build(net.linear("classifier.6", x, 4096, 1000));
  }
}
