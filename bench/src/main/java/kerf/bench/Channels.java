package kerf.bench;

import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Kerf's order of channels against the peers'. */
final class Channels {
  private Channels() {}

  /** The values of a tensor with channels in front of height and width; others as they are. */
  static float[] first(Tensor tensor) {
    Shape shape = tensor.shape();
    float[] in = tensor.data();
    if (shape.rank() != 4) {
      return in.clone();
    }
    int pixels = shape.dim(1) * shape.dim(2);
    int channels = shape.dim(3);
    float[] out = new float[in.length];
    for (int i = 0; i < in.length; i++) {
      int image = i / (pixels * channels);
      int pixel = i / channels % pixels;
      int channel = i % channels;
      out[(image * channels + channel) * pixels + pixel] = in[i];
    }
    return out;
  }
}
