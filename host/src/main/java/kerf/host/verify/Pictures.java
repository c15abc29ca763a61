package kerf.host.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerf.models.KerfException;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;

/** The generated pictures that golden files name. */
final class Pictures {
  private static final Pattern NAME = Pattern.compile("input/([1-9]\\d{0,3})x([1-9]\\d{0,3})");

  private Pictures() {}

  /**
   * The picture of a name {@code input/HxW}.
   *
   * @throws KerfException when the name is another one
   */
  static Tensor of(String name) {
    Matcher size = NAME.matcher(name);
    if (!size.matches()) {
      throw new KerfException("the input '" + name + "' is not of the form input/HxW");
    }
    return GeneratedWeights.picture(
        Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
  }

  /** The picture seen in a mirror. */
  static Tensor mirrored(Tensor picture) {
    Tensor result = Tensor.zeros(picture.shape());
    int width = picture.shape().w();
    int channels = picture.shape().c();
    for (int pixel = 0; pixel < picture.data().length / channels; pixel++) {
      int target = pixel - pixel % width + width - 1 - pixel % width;
      System.arraycopy(
          picture.data(), pixel * channels, result.data(), target * channels, channels);
    }
    return result;
  }
}
