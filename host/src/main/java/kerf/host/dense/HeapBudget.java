package kerf.host.dense;

import kerf.models.KerfException;
import kerf.models.graph.Segment;

/**
 * How large a picture Java's heap lets a network see.
 *
 * @param heap bytes of the whole heap
 */
record HeapBudget(long heap) {
  /**
   * The rest is for a picture that is decoded, and for what was computed for the picture before: a
   * device may hold that until the next has run.
   */
  private static final double USABLE = 0.36;

  /** Weights, and once more in the order in which a device reads them. */
  private static final int WEIGHT_COPIES = 2;

  private static final int MEGABYTE = 1 << 20;

  /** The heap of this JVM. */
  static HeapBudget ofThisJava() {
    return new HeapBudget(Runtime.getRuntime().maxMemory());
  }

  /**
   * The size itself, or the largest of the same proportions for which there is memory.
   *
   * @throws KerfException when the network cannot take the size that is wanted, or there is memory
   *     for none that it takes
   */
  Size largest(DenseForm form, Size wanted) {
    Segment whole = form.segment(wanted);
    if (fits(whole)) {
      return wanted;
    }
    int low = 0;
    int high = wanted.shorter();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      Size size = wanted.withShorter(middle);
      if (form.takes(size) && !fits(form.segment(size))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    if (low == 0 || !form.takes(wanted.withShorter(low))) {
      throw new KerfException(
          "%s over %s pixels takes %d MB, and Java's heap of %d MB has no room even for less; raise it (KERF_JAVA_OPTS=-Xmx8g)"
              .formatted(
                  form.model().name(), wanted, LiveValues.bytes(whole) / MEGABYTE, megabytes()));
    }
    return wanted.withShorter(low);
  }

  /** Megabytes of the whole heap. */
  long megabytes() {
    return heap / MEGABYTE;
  }

  /** Whether a run fits. */
  boolean fits(Segment segment) {
    long weights = WEIGHT_COPIES * LiveValues.weights(segment);
    return LiveValues.bytes(segment) <= USABLE * (heap - weights);
  }
}
