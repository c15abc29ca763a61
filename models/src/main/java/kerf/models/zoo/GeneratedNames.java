package kerf.models.zoo;

import java.util.function.UnaryOperator;

/**
 * Names from which a network's generated weights are drawn: {@code <network>/<weight>}, the network
 * and its weights as its library writes them.
 */
final class GeneratedNames {
  private GeneratedNames() {}

  /** From a parameter's node name to the name its values are drawn from. */
  static UnaryOperator<String> of(Zoo.Architecture architecture, Flavour flavour) {
    String network = architecture.library();
    return switch (flavour) {
      case TORCHVISION, CAFFE, PAPER -> name -> network + "/" + name;
      case KERAS -> name -> "keras_" + network + "/" + keras(name);
      case SLIM -> name -> "slim/" + slim(name);
    };
  }

  /**
   * Keras counts layers from nothing ({@code conv2d}, {@code conv2d_1}); the generator has {@code
   * conv0}, {@code conv1}, {@code bn0}, and {@code fc}.
   */
  private static String keras(String name) {
    return name.replaceFirst("^conv2d_", "conv")
        .replaceFirst("^conv2d\\.", "conv0.")
        .replaceFirst("^batch_normalization_", "bn")
        .replaceFirst("^batch_normalization\\.", "bn0.")
        .replaceFirst("^predictions\\.", "fc.");
  }

  /** tf-slim's variables. */
  private static String slim(String name) {
    return name.replaceFirst("/separable_conv2d/depthwise\\.weight$", "/depthwise_weights")
        .replaceFirst("/separable_conv2d\\.weight$", "/pointwise_weights")
        .replaceFirst("/(Conv2D|separable_conv2d)\\.bias$", "/biases")
        .replaceFirst("/Conv2D\\.weight$", "/weights")
        .replaceFirst("/BatchNorm\\.bias$", "/BatchNorm/beta")
        .replaceFirst("/BatchNorm\\.running_mean$", "/BatchNorm/moving_mean")
        .replaceFirst("/BatchNorm\\.running_var$", "/BatchNorm/moving_variance");
  }
}
