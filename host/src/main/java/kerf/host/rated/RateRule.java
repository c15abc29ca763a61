package kerf.host.rated;

import java.util.List;
import java.util.Set;
import kerf.models.cost.Layer;
import kerf.models.tensor.Shape;

/**
 * How fast a device computes groups of a class. A group takes {@code overhead + multiply-adds /
 * macsPerSecond + bytes / bytesPerSecond}, where bytes are those of the values it reads and makes
 * and of its parameters, as float32.
 *
 * @param ops operations it holds for, such as {@code Conv2d}; all when null
 * @param leastTaps least rows times columns of the window; groups without a window have one tap
 * @param mostTaps greatest
 * @param leastRows least height of the value it makes; other values than feature maps have one row
 * @param mostRows greatest
 * @param macsPerSecond null when multiply-adds cost nothing of their own
 * @param bytesPerSecond null when moving costs nothing of its own
 */
record RateRule(
    Set<String> ops,
    Integer leastTaps,
    Integer mostTaps,
    Integer leastRows,
    Integer mostRows,
    Double macsPerSecond,
    Double bytesPerSecond) {
  private static final int FEATURE_MAP = 4;

  /**
   * @throws IllegalArgumentException when an operation is unknown, or there is no rate above 0
   */
  RateRule {
    ops = ops == null ? null : OpNames.checked(ops);
    positive("macsPerSecond", macsPerSecond);
    positive("bytesPerSecond", bytesPerSecond);
    if (macsPerSecond == null && bytesPerSecond == null) {
      throw new IllegalArgumentException(
          "a rate needs macsPerSecond, bytesPerSecond or both to say how fast it is");
    }
  }

  private static void positive(String name, Double value) {
    if (value != null && (!(value > 0) || value.isInfinite())) {
      throw new IllegalArgumentException(name + " must be a number above 0, not " + value);
    }
  }

  boolean fits(Layer group) {
    int taps = group.window() == null ? 1 : group.window().taps();
    int rows = group.out().rank() == FEATURE_MAP ? group.out().h() : 1;
    return (ops == null || ops.contains(group.kind()))
        && within(taps, leastTaps, mostTaps)
        && within(rows, leastRows, mostRows);
  }

  private static boolean within(int value, Integer least, Integer most) {
    return (least == null || value >= least) && (most == null || value <= most);
  }

  /** Seconds without overhead. */
  double seconds(Layer group) {
    double macs = macsPerSecond == null ? 0 : group.multiplyAdds() / macsPerSecond;
    return bytesPerSecond == null ? macs : macs + bytes(group) / bytesPerSecond;
  }

  private static double bytes(Layer group) {
    long elements = group.parameters() + group.out().elements();
    List<Shape> read = group.in();
    return Float.BYTES * (double) (elements + read.stream().mapToLong(Shape::elements).sum());
  }
}
