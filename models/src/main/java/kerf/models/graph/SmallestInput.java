package kerf.models.graph;

import java.util.function.IntPredicate;
import kerf.models.KerfException;
import kerf.models.tensor.Shape;

/** The smallest picture that a network can take. */
public final class SmallestInput {
  private SmallestInput() {}

  /**
   * Height and width from which on a network takes pictures: each is the smallest such that it and
   * all up to a known one fit, beside the other's known one.
   *
   * @param graph a network of one input, a picture of free size
   * @param known an NHWC shape that it takes
   * @throws KerfException when it does not take that one
   */
  public static Shape of(Graph graph, Shape known) {
    Segment.of(graph, known);
    int height = smallest(known.h(), h -> takes(graph, known.with(1, h)));
    int width = smallest(known.w(), w -> takes(graph, known.with(2, w)));
    return known.with(1, height).with(2, width);
  }

  /** True when a network takes an input of that shape. */
  public static boolean takes(Graph graph, Shape input) {
    try {
      Segment.of(graph, input);
      return true;
    } catch (KerfException _) {
      return false;
    }
  }

  /** Downwards: what is told holds for all sizes up to the known one. */
  private static int smallest(int known, IntPredicate fits) {
    int size = known;
    while (size > 1 && fits.test(size - 1)) {
      size--;
    }
    return size;
  }
}
