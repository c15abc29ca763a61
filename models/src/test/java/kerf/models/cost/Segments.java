package kerf.models.cost;

import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Zoo;

/** Networks of the zoo, one picture of the size they are published for. */
final class Segments {
  private Segments() {}

  static Segment of(String name) {
    int side = Zoo.of(name).inputSize();
    return Segment.of(Zoo.of(name).build(null), Shape.nhwc(1, side, side, 3));
  }
}
