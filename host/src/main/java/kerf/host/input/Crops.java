package kerf.host.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.packages.Preprocessing;

/**
 * Cuts a picture into a network's inputs as a {@link CropProtocol} says, with the network's own
 * filter, order of channels, means and scales. Its ratio of the centre square counts for one crop
 * only.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public final class Crops {
  /** A long thin picture would be enlarged beyond all memory: 200 MB. */
  private static final long MOST_PIXELS = 1L << 26;

  private final Preprocessor preprocessor;
  private final CropProtocol protocol;
  private final int input;
  private final ResampleFilter filter;

  /**
   * Prepares the conversion.
   *
   * @throws KerfException when the protocol wants squares, and the network's input is none
   */
  public Crops(Preprocessing preprocessing, CropProtocol protocol) {
    this.preprocessor = new Preprocessor(preprocessing);
    this.protocol = protocol;
    this.input = preprocessing.inputWidth();
    this.filter = Preprocessor.filter(preprocessing.interpolation());
    if (protocol != CropProtocol.ONE && input != preprocessing.inputHeight()) {
      throw new KerfException(
          "%d crops are squares, and the network's input is %d x %d; take one crop"
              .formatted(protocol.count(), input, preprocessing.inputHeight()));
    }
  }

  /** Crops of a picture. */
  public int count() {
    return protocol.count();
  }

  /** Numbers that one crop takes: height x width x 3. */
  public int length() {
    return preprocessor.length();
  }

  /**
   * Resizes a picture to all that its crops are cut from; a megabyte or a few.
   *
   * @param image any size from 1 x 1
   * @param name what messages call it
   * @throws KerfException when it is so long and thin that it would have to be enlarged beyond
   *     memory
   */
  public Views of(RgbImage image, String name) {
    if (protocol == CropProtocol.ONE) {
      return new Views(List.of(new View(preprocessor.resized(image), 0, 0, false)));
    }
    List<CropProtocol.Crop> crops;
    try {
      crops = protocol.crops(image.width(), image.height(), input);
    } catch (ArithmeticException e) {
      throw new KerfException(tooThin(image, name), e);
    }
    Map<CropProtocol.Crop, RgbImage> resized = new HashMap<>();
    List<View> views = new ArrayList<>();
    for (CropProtocol.Crop crop : crops) {
      if ((long) crop.width() * crop.height() > MOST_PIXELS) {
        throw new KerfException(tooThin(image, name));
      }
      CropProtocol.Crop all = new CropProtocol.Crop(crop.width(), crop.height(), 0, 0, 0, false);
      RgbImage picture =
          resized.computeIfAbsent(all, c -> Resizer.resize(image, c.width(), c.height(), filter));
      views.add(crop.side() == input ? part(picture, crop) : whole(picture, crop, resized));
    }
    return new Views(views);
  }

  private static String tooThin(RgbImage image, String name) {
    return "%s: a picture of %d x %d is too long and thin for several crops"
        .formatted(name, image.width(), image.height());
  }

  private static View part(RgbImage picture, CropProtocol.Crop crop) {
    return new View(picture, crop.left(), crop.top(), crop.mirrored());
  }

  /** A square and its mirrored twin are resized once. */
  private View whole(
      RgbImage picture, CropProtocol.Crop crop, Map<CropProtocol.Crop, RgbImage> resized) {
    CropProtocol.Crop square =
        new CropProtocol.Crop(
            crop.width(), crop.height(), crop.left(), crop.top(), crop.side(), false);
    RgbImage small = resized.get(square);
    if (small == null) {
      RgbImage cut = picture.crop(crop.left(), crop.top(), crop.side(), crop.side());
      small = Resizer.resize(cut, input, input, filter);
      resized.put(square, small);
    }
    return new View(small, 0, 0, crop.mirrored());
  }

  private record View(RgbImage image, int left, int top, boolean mirrored) {}

  /** A picture's crops, of which each can be written when it is needed. Immutable. */
  public final class Views {
    private final List<View> all;

    private Views(List<View> all) {
      this.all = List.copyOf(all);
    }

    /**
     * Writes one crop in NHWC order.
     *
     * @param crop from 0
     * @param target where {@link Crops#length()} numbers are written
     * @param offset index of the first of them
     * @throws IndexOutOfBoundsException when there is no such crop, or they don't fit
     */
    public void write(int crop, float[] target, int offset) {
      View view = all.get(crop);
      preprocessor.normalise(view.image, view.left, view.top, view.mirrored, target, offset);
    }
  }
}
