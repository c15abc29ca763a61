package kerf.models.tensor;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;

/** Elements that are made when they are asked for, and kept as long as somebody holds them. */
final class Deferred {
  private final Shape shape;
  private final Supplier<float[]> elements;
  private WeakReference<float[]> made = new WeakReference<>(null);

  Deferred(Shape shape, Supplier<float[]> elements) {
    if (!shape.isFixed()) {
      throw new IllegalArgumentException(shape + " is not fixed");
    }
    this.shape = shape;
    this.elements = elements;
  }

  synchronized float[] get() {
    float[] known = made.get();
    if (known != null) {
      return known;
    }
    float[] now = elements.get();
    if (now.length != shape.elements()) {
      throw new IllegalStateException(shape + " does not hold " + now.length + " elements");
    }
    made = new WeakReference<>(now);
    return now;
  }
}
