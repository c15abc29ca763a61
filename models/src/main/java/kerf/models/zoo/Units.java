package kerf.models.zoo;

import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * The units that networks of the Inception family are made of: convolution, batch normalisation and
 * ReLU; pools; heads. A library has its manner of writing them.
 */
final class Units {
  /**
   * How a library writes them.
   *
   * @param names what it calls the layers
   * @param bias whether convolutions have one
   * @param normalised whether there is batch normalisation
   * @param scaled whether that has a gamma
   * @param epsilon of batch normalisation
   * @param padsByInput whether padding follows from the input's size (TensorFlow's SAME); else it
   *     is half the kernel, and average pools count it
   */
  record Manner(
      UnitNames names,
      boolean bias,
      boolean normalised,
      boolean scaled,
      float epsilon,
      boolean padsByInput) {
    private static final float EPSILON = 0.001f;

    static Manner torchvision() {
      return new Manner(UnitNames.torchvision(), false, true, true, EPSILON, false);
    }

    static Manner keras() {
      return new Manner(new KerasNames(), false, true, false, EPSILON, true);
    }

    static Manner slim(String network, String table) {
      return new Manner(new SlimNames(network, table), false, true, false, EPSILON, true);
    }

    /** Convolutions with bias, no normalisation: GoogLeNet as released. */
    static Manner caffe() {
      return new Manner(new CaffeNames("caffe-googlenet.names", "/"), true, false, false, 0, false);
    }

    /** Convolutions with bias and batch normalisation: BN-Inception as converted from Caffe. */
    static Manner normalisedCaffe() {
      return new Manner(
          new CaffeNames("caffe-bn-inception.names", "_"), true, true, true, 1e-5f, false);
    }
  }

  final Layers layers;
  final UnitNames names;
  private final Manner manner;

  Units(String network, Manner manner) {
    this.layers = new Layers(network);
    this.names = manner.names();
    this.manner = manner;
  }

  /** A square unit without padding. */
  String valid(String name, String x, int out, int kernel, int stride) {
    return unit(name, x, out, Window.square(kernel, stride));
  }

  /** A unit of stride 1 that keeps the size. */
  String same(String name, String x, int out, int kernelH, int kernelW) {
    return unit(name, x, out, Window.of(kernelH, kernelW, 1, padding(kernelH, kernelW)));
  }

  /** A square unit with the padding that would keep the size at stride 1. */
  String strided(String name, String x, int out, int kernel, int stride) {
    return unit(name, x, out, Window.of(kernel, kernel, stride, padding(kernel, kernel)));
  }

  Padding padding(int kernelH, int kernelW) {
    return manner.padsByInput() ? Padding.Same.UPPER : Padding.symmetric(kernelH / 2, kernelW / 2);
  }

  String unit(String name, String x, int out, Window window) {
    String value = layers.conv(names.conv(name), x, out, window, manner.bias());
    if (manner.normalised()) {
      value = layers.batchNorm(names.norm(name), value, manner.epsilon(), manner.scaled());
    }
    return layers.relu(names.relu(name), value);
  }

  /** Average pool 3x3 that keeps the size. */
  String averagePool(String name, String x) {
    return layers.smooth(names.averagePool(name), x, padding(3, 3), !manner.padsByInput());
  }

  /** Max pool 3x3, stride 2, without padding. */
  String maxPool(String name, String x) {
    return layers.maxPool(names.maxPool(name), x, Window.square(3, 2), false);
  }

  /** Max pool, stride 2, that also looks past the end: ceil mode, TensorFlow's SAME. */
  String widePool(String name, String x, int kernel) {
    Window window = Window.square(kernel, 2);
    return manner.padsByInput()
        ? layers.maxPool(names.maxPool(name), x, window.with(Padding.Same.UPPER), false)
        : layers.maxPool(names.maxPool(name), x, window, true);
  }

  /** Max pool 3x3, stride 1, that keeps the size. */
  String samePool(String name, String x) {
    return layers.maxPool(
        names.maxPool(name), x, Window.of(3, 3, 1, padding(3, 3)), !manner.padsByInput());
  }

  String concat(String name, String... parts) {
    return layers.concat(names.concat(name), parts);
  }

  /** Where a head drops values in training. */
  enum Dropping {
    /** Nowhere. */
    NOWHERE,
    /** Behind the pool. */
    POOLED,
    /** Behind flattening. */
    FLATTENED
  }

  /** Pooling and a fully connected classifier. */
  String classifier(String x, Dropping dropping) {
    int features = layers.channels(x);
    String pooled = layers.same(names.layer("avgpool"), x, new Op.GlobalAvgPool());
    pooled = dropping == Dropping.POOLED ? dropped(pooled) : pooled;
    String flat = layers.flatten(names.layer("flatten"), pooled, features);
    flat = dropping == Dropping.FLATTENED ? dropped(flat) : flat;
    return layers.linear(names.layer("fc"), flat, features, 1000);
  }

  private String dropped(String x) {
    return layers.same(names.layer("dropout"), x, new Op.Dropout());
  }

  /** tf-slim's: pooling, a 1x1 convolution, and 1001 classes of which the first is background. */
  String convolutionalClassifier(String x) {
    String pooled = layers.same(names.layer("avgpool"), x, new Op.GlobalAvgPool());
    String logits = layers.conv(names.conv("fc"), pooled, 1001, Window.square(1, 1));
    return layers.flatten(names.layer("flatten"), logits, 1001);
  }
}
