package kerf.models.zoo;

import java.util.function.UnaryOperator;

/**
 * Names from which a network's generated weights are drawn: {@code <network>/<weight>}, the network
 * as its library writes it.
 */
final class GeneratedNames {
  private GeneratedNames() {}

  /** From a parameter's node name to the name its values are drawn from. */
  static UnaryOperator<String> of(Zoo.Architecture architecture, Flavour flavour) {
    String network = architecture.names().getLast();
    return switch (flavour) {
      case TORCHVISION -> name -> network + "/" + name;
      case KERAS -> name -> "keras_" + network + "/" + keras(name);
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
}
