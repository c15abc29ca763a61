package kerf.accel.conformance;

import java.util.List;
import java.util.SplittableRandom;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Random choices from a seed. */
final class Draw {
  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean coin() {
    return random.nextBoolean();
  }

  @SafeVarargs
  final <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** A seed for something that shall not depend on how often this one is asked. */
  long seed() {
    return random.nextLong();
  }

  /** Values uniform in [-1, 1). */
  Tensor tensor(Shape shape) {
    return tensor(shape, -1, 1);
  }

  /** Values uniform in [low, high). */
  Tensor tensor(Shape shape, float low, float high) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = (float) random.nextDouble(low, high);
    }
    return tensor;
  }
}
