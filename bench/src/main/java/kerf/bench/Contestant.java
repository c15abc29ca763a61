package kerf.bench;

import kerf.models.tensor.Tensor;

/** One side of a comparison: a network, ready to run on a fixed input. */
interface Contestant extends AutoCloseable {
  /** Name and version. */
  String name();

  /** One run, from the input in memory to the logits in memory. */
  void run();

  /** What the last run computed, dense, in the order of its own layout; the first output. */
  float[] output();

  @Override
  void close();

  /** A deterministic input, such that nobody's zeros make it fast. */
  static Tensor input(kerf.models.tensor.Shape shape) {
    Tensor input = Tensor.zeros(shape);
    float[] data = input.data();
    for (int i = 0; i < data.length; i++) {
      data[i] = (float) Math.sin(0.37 * i + 0.001 * (i % 977));
    }
    return input;
  }
}
