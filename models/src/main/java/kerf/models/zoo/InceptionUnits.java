package kerf.models.zoo;

import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * The units Inception-v3 is made of (convolution + batch normalisation + ReLU, and pools), in the
 * two flavours: torchvision names them after their place, counts padding in average pools and
 * scales in batch normalisation; Keras numbers them in the order of creation and does neither.
 */
final class InceptionUnits {
  private final Layers layers = new Layers("inception-v3");
  private final boolean keras;
  private int convs;
  private int averagePools;
  private int maxPools;

  InceptionUnits(Flavour flavour) {
    keras = flavour == Flavour.KERAS;
  }

  /** A square unit without padding. */
  String valid(String name, String x, int out, int kernel, int stride) {
    return unit(name, x, out, Window.square(kernel, stride));
  }

  /** A unit of stride 1 that keeps the size. */
  String same(String name, String x, int out, int kernelH, int kernelW) {
    Padding padding = keras ? Padding.Same.UPPER : Padding.symmetric(kernelH / 2, kernelW / 2);
    return unit(name, x, out, Window.of(kernelH, kernelW, 1, padding));
  }

  private String unit(String name, String x, int out, Window window) {
    int i = convs++;
    String conv =
        layers.conv(keras ? numbered("conv2d", i) : name + ".conv", x, out, window, false);
    String norm =
        layers.batchNorm(keras ? numbered("batch_normalization", i) : name + ".bn", conv, !keras);
    return layers.relu(keras ? numbered("activation", i) : name, norm);
  }

  String averagePool(String name, String x) {
    return keras
        ? layers.smooth(numbered("average_pooling2d", averagePools++), x, Padding.Same.UPPER, false)
        : layers.smooth(name, x, Padding.symmetric(1, 1), true);
  }

  String maxPool(String name, String x) {
    String own = keras ? numbered("max_pooling2d", maxPools++) : name;
    return layers.maxPool(own, x, Window.square(3, 2), false);
  }

  String concat(String torchvision, String kerasName, String... parts) {
    return layers.concat(keras ? kerasName : torchvision, parts);
  }

  /** Pooling and the classifier. */
  Graph classifier(String x) {
    int features = layers.channels(x);
    String pooled = layers.same(keras ? "avg_pool" : "avgpool", x, new Op.GlobalAvgPool());
    String kept = keras ? pooled : layers.same("dropout", pooled, new Op.Dropout());
    String flat = layers.same("flatten", kept, new Op.Flatten(1));
    return layers.build(layers.linear(keras ? "predictions" : "fc", flat, features, 1000));
  }

  private static String numbered(String name, int i) {
    return i == 0 ? name : name + "_" + i;
  }
}
