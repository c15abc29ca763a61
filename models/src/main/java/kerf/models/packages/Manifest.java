package kerf.models.packages;

import java.util.List;
import java.util.Locale;
import kerf.models.KerfException;

/**
 * What a model.yaml says, as it is written there. Every field may be missing, but one of {@code
 * graph} and {@code architecture} is there, and {@code weights} goes with the latter.
 *
 * @param title what the network is
 * @param graph ONNX file, relative to the model.yaml
 * @param architecture a network of the zoo, in place of a graph
 * @param flavour of the architecture; its default when missing
 * @param weights file of the architecture's weights, relative to the model.yaml
 * @param labels text file with one label a line, relative to the model.yaml
 * @param preprocessing how pixels become the input
 * @param licence whose it is, and under which terms
 * @param source where it comes from
 */
public record Manifest(
    String title,
    String graph,
    String architecture,
    String flavour,
    String weights,
    String labels,
    Pixels preprocessing,
    String licence,
    String source) {
  /** What a bare ONNX file says of itself. */
  static Manifest ofGraph(String graph) {
    return new Manifest(null, graph, null, null, null, null, null, null, null);
  }

  /** A network of the zoo with weights of a file, and nothing else. */
  static Manifest ofArchitecture(String architecture, String flavour, String weights) {
    return new Manifest(null, null, architecture, flavour, weights, null, null, null, null);
  }

  /**
   * Preprocessing as written; a missing field takes the default of a bare ONNX file.
   *
   * @param size side of the square input
   * @param crop ratio of the centre square to the shorter side
   * @param resize {@code bilinear} or {@code bicubic}
   * @param order {@code rgb} or {@code bgr}
   * @param mean one for all channels or one for each, in the order of the input
   * @param scale as mean
   */
  public record Pixels(
      Integer size, Double crop, String resize, String order, List<Float> mean, List<Float> scale) {
    /** Nothing said. */
    public static final Pixels DEFAULTS = new Pixels(null, null, null, null, null, null);

    /** These values, those of {@code other} where this says nothing. */
    public Pixels or(Pixels other) {
      return new Pixels(
          size != null ? size : other.size,
          crop != null ? crop : other.crop,
          resize != null ? resize : other.resize,
          order != null ? order : other.order,
          mean != null ? mean : other.mean,
          scale != null ? scale : other.scale);
    }

    /**
     * The values in use.
     *
     * @param height rows of the network's input when {@code size} is not given
     * @param width columns of the network's input when {@code size} is not given
     * @throws KerfException when a word or number is out of range
     */
    public Preprocessing resolve(int height, int width) {
      return new Preprocessing(
          size != null ? size : height,
          size != null ? size : width,
          crop != null ? crop : 1,
          word(
              Preprocessing.Interpolation.class,
              "resize",
              resize,
              Preprocessing.Interpolation.BILINEAR),
          word(Preprocessing.ChannelOrder.class, "order", order, Preprocessing.ChannelOrder.RGB),
          channels(mean, 0),
          channels(scale, 1));
    }

    private static List<Float> channels(List<Float> values, float missing) {
      if (values == null) {
        return List.of(missing, missing, missing);
      }
      return values.size() == 1
          ? List.of(values.getFirst(), values.getFirst(), values.getFirst())
          : values;
    }

    private static <E extends Enum<E>> E word(
        Class<E> type, String field, String value, E missing) {
      if (value == null) {
        return missing;
      }
      for (E constant : type.getEnumConstants()) {
        if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
          return constant;
        }
      }
      String known =
          String.join(
              ", ",
              List.of(type.getEnumConstants()).stream()
                  .map(e -> e.name().toLowerCase(Locale.ROOT))
                  .toList());
      throw new KerfException(
          "preprocessing: " + field + " '" + value + "' is unknown; there are " + known);
    }
  }
}
