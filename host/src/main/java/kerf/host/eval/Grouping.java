package kerf.host.eval;

/**
 * How crops become batches. With one crop a picture, so many pictures are computed as one, and they
 * are the same ones whether a run is resumed or not. With several, no batch has crops of two
 * pictures, so that a picture's result never depends on its neighbours.
 *
 * @param crops of a picture
 * @param batch crops that are computed as one; divides the crops where there are several
 * @param pictures of a group, whose batches follow one another
 */
record Grouping(int crops, int batch, int pictures) {
  /**
   * The grouping for a number of crops.
   *
   * @param most crops that may be computed as one
   */
  static Grouping of(int crops, int most) {
    if (crops == 1) {
      return new Grouping(1, most, most);
    }
    int batch = Math.min(most, crops);
    while (crops % batch != 0) {
      batch--;
    }
    return new Grouping(crops, batch, 1);
  }

  /** Batches of a group, of one network. */
  int batches() {
    return pictures * crops / batch;
  }
}
