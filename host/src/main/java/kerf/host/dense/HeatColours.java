package kerf.host.dense;

/**
 * Colours from cold to hot: "inferno" by Nathaniel Smith and Stéfan van der Walt (matplotlib 1.5,
 * CC0), every 32nd of its 256 colours. Lightness rises all the way, so that people with colour
 * blindness and gray prints show the same order.
 */
final class HeatColours {
  private static final int[] ANCHORS = {
    0x000004, 0x210c4a, 0x57106e, 0x8a226a, 0xbc3754, 0xe45a31, 0xf98e09, 0xf9cb35, 0xfcffa4
  };

  /** How much of the photograph is left where it is hottest. */
  private static final double LEAST_PHOTO = 0.25;

  /** How much of the photograph's own colour is left beside gray. */
  private static final double SATURATION = 0.25;

  private HeatColours() {}

  /** The colour of a heat from 0 to 1, as 0xRRGGBB. */
  private static int of(double heat) {
    double at = heat * (ANCHORS.length - 1);
    int low = Math.min((int) at, ANCHORS.length - 2);
    return mix(ANCHORS[low], ANCHORS[low + 1], at - low);
  }

  /**
   * A pixel of a photograph under a heat: gray where it is cold, the heat's colour over it where it
   * is hot.
   *
   * @param heat from 0 to 1
   */
  static int over(int red, int green, int blue, double heat) {
    int gray = (int) Math.rint(0.299 * red + 0.587 * green + 0.114 * blue);
    int pale = mix(gray * 0x010101, red << 16 | green << 8 | blue, SATURATION);
    double bounded = Math.clamp(heat, 0, 1);
    return mix(pale, of(bounded), (1 - LEAST_PHOTO) * bounded * (2 - bounded));
  }

  private static int mix(int from, int to, double share) {
    int result = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      result |= (int) Math.rint(a + share * (b - a)) << shift;
    }
    return result;
  }
}
