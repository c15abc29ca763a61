package kerf.models.weights.file;

/** The elements of one stored tensor, where they lie. */
interface Elements {
  /**
   * All of them as float32, decoded anew at each call.
   *
   * @throws kerf.models.KerfException when they are damaged
   */
  float[] read();

  /** A word for what they are: the same word, the same elements. */
  String origin();
}
