package kerf.models.cost;

import java.util.List;

/**
 * A chain of convolutions in place of one larger convolution: section 3 of Szegedy et al.,
 * "Rethinking the Inception Architecture for Computer Vision" (CVPR 2016).
 *
 * @param layers names of the convolutions, in order
 * @param form their kernels, such as {@code 1x7+7x1} or {@code 3x3+3x3}
 * @param kernel rows and columns of the one convolution with the same receptive field
 * @param in channels that the first reads
 * @param out channels that the last makes
 * @param multiplyAdds of the chain
 * @param unfactorised multiply-adds of one convolution of that kernel, from the same channels in to
 *     the same channels out, at as many positions as the last of the chain has
 * @param equalWidths the saving where all layers are equally wide and large: 1 - 9 m / (2 m + 1)²
 *     for m layers of 3x3 (28 % for two), (n - 2) / n for 1xn and nx1
 */
public record Factorisation(
    List<String> layers,
    String form,
    int kernel,
    int in,
    int out,
    long multiplyAdds,
    long unfactorised,
    double equalWidths) {
  /** Copies the list. */
  public Factorisation {
    layers = List.copyOf(layers);
  }

  /** What is saved, 1 for all; below 0 where the chain costs more. */
  public double saving() {
    return 1 - (double) multiplyAdds / unfactorised;
  }
}
