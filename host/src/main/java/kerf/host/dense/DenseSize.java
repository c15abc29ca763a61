package kerf.host.dense;

import java.util.OptionalInt;
import kerf.models.UsageException;

/**
 * How large a network sees a picture.
 *
 * @param shorter the side that its shorter one is scaled to; empty for the picture as it is
 */
public record DenseSize(OptionalInt shorter) {
  /** The picture as it is. */
  public static final DenseSize FULL = new DenseSize(OptionalInt.empty());

  /**
   * Reads {@code full} or a number of pixels.
   *
   * @throws UsageException when it is neither
   */
  public static DenseSize parse(String text) {
    if (text.equals("full")) {
      return FULL;
    }
    if (!text.matches("[1-9]\\d{0,4}")) {
      throw new UsageException(
          "--dense-size takes full, or the shorter side in pixels such as 600, not '" + text + "'");
    }
    return new DenseSize(OptionalInt.of(Integer.parseInt(text)));
  }

  /** The size for a picture. */
  Size of(Size picture) {
    return shorter.isPresent() ? picture.withShorter(shorter.getAsInt()) : picture;
  }
}
