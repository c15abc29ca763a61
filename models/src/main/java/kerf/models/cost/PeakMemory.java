package kerf.models.cost;

/**
 * How many elements are alive while each node computes: what was made and is still to be read, the
 * network's outputs among it, and what the node makes. A node that reads one value element by
 * element, or only changes its shape, writes over it when nobody reads it later. Weights do not
 * count, nor what an engine needs beside the values.
 */
final class PeakMemory {
  private PeakMemory() {}

  /** Elements alive while each value is made, by number; at the inputs, what is there then. */
  static long[] of(Dataflow flow) {
    long[] during = new long[flow.count()];
    long alive = 0;
    for (int value = 0; value < flow.count(); value++) {
      long made = flow.isInPlace(value) ? 0 : flow.size(value);
      during[value] = alive + made;
      alive += flow.size(value);
      for (int read : flow.reads(value)) {
        if (flow.lastReader(read) == value && !flow.isOutput(read)) {
          alive -= flow.size(read);
        }
      }
      if (flow.readers(value).isEmpty() && !flow.isOutput(value)) {
        alive -= flow.size(value);
      }
    }
    return during;
  }
}
