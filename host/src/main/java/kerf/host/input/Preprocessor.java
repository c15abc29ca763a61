package kerf.host.input;

import java.util.List;
import java.util.Objects;
import kerf.models.packages.Preprocessing;
import kerf.models.packages.Preprocessing.ChannelOrder;
import kerf.models.packages.Preprocessing.Interpolation;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Turns pictures into a network's input as a {@link Preprocessing} says: a centre square is cut
 * out, resized with antialiasing and normalised.
 *
 * <p>The square's side is cropRatio x the shorter side, rounded to the nearest whole number (halves
 * to the even one), at least 1; its left and top edges are half of what is left over, rounded down.
 * Pixels outside the square don't reach the result.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public final class Preprocessor {
  private static final int CHANNELS = 3;

  /**
   * Below it, reduced scales change the order of many pictures' classes; docs/run.md has figures.
   */
  private static final double MARGIN = 2;

  /** Eighths that libjpeg-turbo decodes with vector instructions; others take as long as all 8. */
  private static final List<Integer> SCALES = List.of(1, 2, 4, 8);

  private final Preprocessing preprocessing;
  private final ResampleFilter filter;

  /** Per channel of the network, the input value of each of the 256 sample values. */
  private final float[][] values = new float[CHANNELS][256];

  /** Prepares the conversion. */
  public Preprocessor(Preprocessing preprocessing) {
    this.preprocessing = Objects.requireNonNull(preprocessing, "preprocessing");
    this.filter = filter(preprocessing.interpolation());
    for (int c = 0; c < CHANNELS; c++) {
      float mean = preprocessing.mean().get(c);
      float scale = preprocessing.scale().get(c);
      for (int pixel = 0; pixel < 256; pixel++) {
        values[c][pixel] = (pixel - mean) * scale;
      }
    }
  }

  /** The filter of a word. */
  static ResampleFilter filter(Interpolation interpolation) {
    return interpolation == Interpolation.BICUBIC
        ? ResampleFilter.BICUBIC
        : ResampleFilter.BILINEAR;
  }

  /** Numbers that one picture takes: height x width x 3. */
  public int length() {
    return preprocessing.inputHeight() * preprocessing.inputWidth() * CHANNELS;
  }

  /**
   * Writes one picture in NHWC order.
   *
   * @param image any size from 1 x 1
   * @param target where {@link #length()} numbers are written
   * @param offset index of the first of them, so that pictures can be put in a batch
   * @throws IndexOutOfBoundsException when they don't fit
   */
  public void write(RgbImage image, float[] target, int offset) {
    write(Draft.full(image), target, offset);
  }

  /** The same of a picture that may have been decoded at a reduced scale. */
  public void write(Draft image, float[] target, int offset) {
    Objects.checkFromIndexSize(offset, length(), target.length);
    normalise(resized(image), 0, 0, false, target, offset);
  }

  /**
   * A whole picture as it is, nothing cut off and nothing resized.
   *
   * @return 1 x height x width x 3
   */
  public Tensor whole(RgbImage image) {
    Tensor input = Tensor.zeros(Shape.nhwc(1, image.height(), image.width(), CHANNELS));
    values(image, new Part(0, 0, image.height(), image.width(), false), input.data(), 0);
    return input;
  }

  /** A whole picture resized by the filter of the preprocessing, antialiased. */
  public RgbImage scaled(RgbImage image, int width, int height) {
    return Resizer.resize(image, width, height, filter);
  }

  /**
   * Writes a part of a picture that has the network's size, in NHWC order.
   *
   * @param left edge of the part
   * @param top edge of the part
   * @param mirrored whether left and right are exchanged
   * @throws IndexOutOfBoundsException when the part leaves the picture or doesn't fit the target
   */
  void normalise(RgbImage image, int left, int top, boolean mirrored, float[] target, int offset) {
    int columns = preprocessing.inputWidth();
    int rows = preprocessing.inputHeight();
    Objects.checkFromIndexSize(offset, length(), target.length);
    Objects.checkFromIndexSize(left, columns, image.width());
    Objects.checkFromIndexSize(top, rows, image.height());
    values(image, new Part(left, top, rows, columns, mirrored), target, offset);
  }

  private record Part(int left, int top, int rows, int columns, boolean mirrored) {}

  private void values(RgbImage image, Part part, float[] target, int offset) {
    byte[] rgb = image.rgb();
    boolean reversed = preprocessing.channelOrder() == ChannelOrder.BGR;
    int first = reversed ? 2 : 0;
    int last = 2 - first;
    int step = part.mirrored() ? -CHANNELS : CHANNELS;
    int start = part.left() + (part.mirrored() ? part.columns() - 1 : 0);
    int to = offset;
    for (int y = 0; y < part.rows(); y++) {
      int from = CHANNELS * ((part.top() + y) * image.width() + start);
      for (int x = 0; x < part.columns(); x++, from += step, to += CHANNELS) {
        target[to] = values[0][rgb[from + first] & 0xff];
        target[to + 1] = values[1][rgb[from + 1] & 0xff];
        target[to + 2] = values[2][rgb[from + last] & 0xff];
      }
    }
  }

  /** The centre square at the network's size, before normalisation. */
  RgbImage resized(RgbImage image) {
    return resized(Draft.full(image));
  }

  private RgbImage resized(Draft draft) {
    int side = side(draft.width(), draft.height());
    int left = (draft.width() - side) / 2;
    int top = (draft.height() - side) / 2;
    int columns = preprocessing.inputWidth();
    int rows = preprocessing.inputHeight();
    if (draft.eighths() < TurboJpeg.FULL) {
      return Resizer.resize(draft.pixels(), columns, rows, filter, draft.square(left, top, side));
    }
    return Resizer.resize(draft.pixels().crop(left, top, side, side), columns, rows, filter);
  }

  /** Side of the centre square of a picture. */
  private int side(int width, int height) {
    return Math.max(1, (int) Math.rint(preprocessing.cropRatio() * Math.min(width, height)));
  }

  /**
   * The smallest scale at which a picture's square still has {@link #MARGIN} times as many pixels a
   * side as the network's input.
   *
   * @return eighths, of {@link #SCALES}
   */
  int eighths(int width, int height) {
    double least =
        MARGIN
            * TurboJpeg.FULL
            * Math.max(preprocessing.inputWidth(), preprocessing.inputHeight())
            / side(width, height);
    return SCALES.stream().filter(scale -> scale >= least).findFirst().orElse(TurboJpeg.FULL);
  }
}
