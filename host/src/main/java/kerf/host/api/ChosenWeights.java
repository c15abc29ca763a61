package kerf.host.api;

import java.nio.file.Path;
import kerf.models.UsageException;
import kerf.models.packages.ModelLibrary;
import kerf.models.packages.PackageFolder;

/**
 * A file of weights for a network of the zoo, and the network's flavour.
 *
 * @param file safetensors, Keras HDF5, .keras, TensorFlow.js or ONNX; null for the model's own
 *     weights
 * @param flavour null for the architecture's default
 */
public record ChosenWeights(Path file, String flavour) {
  /** Nobody chose. */
  public static final ChosenWeights NONE = new ChosenWeights(null, null);

  /**
   * Finds the network of a reference, with these weights where there are any.
   *
   * @throws UsageException when there is none, weights are given for a model that has its own, or a
   *     flavour is given without weights
   * @throws kerf.models.KerfException when a model.yaml is broken
   */
  public PackageFolder find(ModelLibrary library, String reference) {
    if (file != null) {
      return library.withWeights(reference, flavour, file);
    }
    if (flavour != null) {
      throw new UsageException(
          "--flavour goes with an architecture and a file of its weights: -m "
              + reference
              + " -w FILE");
    }
    return library.find(reference);
  }
}
