package kerf.models.weights;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Weights and pictures that anyone can compute again in any language, for comparing two
 * implementations of a network without passing weights around ("detgen v1"): each value is a hash
 * of the tensor's name and the element's index.
 *
 * <p>{@code u(name, i) = (mix(seed(name) + (i + 1) * 0x9E3779B97F4A7C15) >> 11) * 2^-53} with
 * {@code mix} the finaliser of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014) and {@code seed} the 64-bit FNV-1a hash of the name's UTF-8 bytes.
 * Values are computed in double and rounded to float.
 */
public final class GeneratedWeights implements WeightSource {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double TWO_TO_MINUS_53 = 0x1p-53;

  private final UnaryOperator<String> names;

  /**
   * @param names from a parameter's node name to the name that its values are drawn from
   */
  public GeneratedWeights(UnaryOperator<String> names) {
    this.names = names;
  }

  @Override
  public Tensor tensor(String name, Shape shape, Op.Role role) {
    return draw(names.apply(name), shape, role);
  }

  /**
   * The tensor of a name: weights uniform in ±sqrt(6 / fan-in), the fan-in being the product of all
   * dimensions but the first; bias ±0.05; scale 0.9 to 1.3; shift and mean ±0.1; variance 0.7 to
   * 1.3; slope 0.15 to 0.35. The index counts in the order of the shape.
   */
  public static Tensor draw(String name, Shape shape, Op.Role role) {
    long seed = seed(name);
    Tensor tensor = Tensor.zeros(shape);
    double limit = role == Op.Role.WEIGHT ? Math.sqrt(6.0 / shape.elements(1, shape.rank())) : 0;
    float[] data = tensor.data();
    for (int i = 0; i < data.length; i++) {
      double u = (mix(seed + (i + 1) * GOLDEN_GAMMA) >>> 11) * TWO_TO_MINUS_53;
      double value =
          switch (role) {
            case WEIGHT -> (2 * u - 1) * limit;
            case BIAS -> (2 * u - 1) * 0.05;
            case SCALE -> 0.9 + 0.4 * u;
            case SLOPE -> 0.15 + 0.2 * u;
            case SHIFT, MEAN -> (2 * u - 1) * 0.1;
            case VARIANCE -> 0.7 + 0.6 * u;
          };
      data[i] = (float) value;
    }
    return tensor;
  }

  /** A patterned picture 1 x height x width x 3, values in [-1, 1]. */
  public static Tensor picture(int height, int width) {
    long seed = seed("input/" + height + "x" + width);
    Tensor tensor = Tensor.zeros(Shape.nhwc(1, height, width, 3));
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          long index = ((long) c * height + y) * width + x;
          int noise = (int) (mix(seed + (index + 1) * GOLDEN_GAMMA) & 63);
          int pixel = (((x * x * (c + 1) + y * y * (4 - c) + x * y) >> 7) + noise) & 255;
          tensor.data()[(y * width + x) * 3 + c] = (float) (pixel / 127.5 - 1);
        }
      }
    }
    return tensor;
  }

  private static long seed(String name) {
    long hash = 0xCBF29CE484222325L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001B3L;
    }
    return hash;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
