package kerf.models.packages;

import java.util.List;
import kerf.models.KerfException;

/**
 * How pixels become a network's input: the centre square of {@code cropRatio} x the shorter side,
 * resized with antialiasing, then {@code value = (pixel - mean[c]) * scale[c]} with pixels 0 to 255
 * and c counted in the network's channel order.
 *
 * @param inputHeight rows of the input
 * @param inputWidth columns of the input
 * @param cropRatio above 0, at most 1
 * @param interpolation filter of the resize
 * @param channelOrder order of the input's channels
 * @param mean per channel
 * @param scale per channel
 */
public record Preprocessing(
    int inputHeight,
    int inputWidth,
    double cropRatio,
    Interpolation interpolation,
    ChannelOrder channelOrder,
    List<Float> mean,
    List<Float> scale) {
  /** Filters of the resize, antialiased as Pillow's. */
  public enum Interpolation {
    /** Triangle. */
    BILINEAR,
    /** Cubic with a = -0.5. */
    BICUBIC
  }

  /** Order of channels. */
  public enum ChannelOrder {
    /** Red, green, blue. */
    RGB,
    /** Blue, green, red: the order of Caffe's networks. */
    BGR
  }

  /**
   * @throws KerfException when a size, a ratio or a count of channels is out of range
   */
  public Preprocessing {
    mean = List.copyOf(mean);
    scale = List.copyOf(scale);
    if (inputHeight < 1 || inputWidth < 1) {
      throw new KerfException(
          "preprocessing needs a positive input size, not " + inputHeight + "x" + inputWidth);
    }
    if (3L * inputHeight * inputWidth > Integer.MAX_VALUE) {
      throw new KerfException(
          "an input of "
              + inputHeight
              + "x"
              + inputWidth
              + " pixels is larger than an array can hold");
    }
    if (!(cropRatio > 0 && cropRatio <= 1)) {
      throw new KerfException(
          "preprocessing needs a crop ratio above 0 and at most 1, not " + cropRatio);
    }
    if (mean.size() != 3 || scale.size() != 3) {
      throw new KerfException(
          "preprocessing needs three means and three scales, one for each channel");
    }
  }
}
