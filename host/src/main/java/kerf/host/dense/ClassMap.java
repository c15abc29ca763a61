package kerf.host.dense;

import kerf.models.KerfException;
import kerf.models.tensor.Tensor;

/**
 * Scores of every class at every place of a picture.
 *
 * @param scores logits, 1 x rows x columns x classes
 * @param rows where the map's rows lie in the picture
 * @param columns where its columns lie
 */
public record ClassMap(Tensor scores, Placement rows, Placement columns) {
  /**
   * @throws KerfException when a score is not finite
   */
  public ClassMap {
    for (float score : scores.data()) {
      if (!Float.isFinite(score)) {
        throw new KerfException(
            "the network's outputs are not finite; check preprocessing and weights");
      }
    }
  }

  /** Number of classes. */
  public int classes() {
    return scores.shape().c();
  }

  /** Rows x columns. */
  public int places() {
    return rows.places() * columns.places();
  }

  /**
   * The map averaged over all places, as Simonyan and Zisserman do it ("Very Deep Convolutional
   * Networks", ICLR 2015, section 3.2).
   *
   * @return a logit for each class
   */
  public float[] mean() {
    double[] sums = new double[classes()];
    float[] data = scores.data();
    for (int at = 0; at < data.length; at += sums.length) {
      for (int c = 0; c < sums.length; c++) {
        sums[c] += data[at + c];
      }
    }
    float[] mean = new float[sums.length];
    for (int c = 0; c < sums.length; c++) {
      mean[c] = (float) (sums[c] / places());
    }
    return mean;
  }

  /**
   * The softmax over all classes at every place, of one class: {@code 1 / sum of exp(other - own)}.
   *
   * @return rows x columns probabilities
   */
  public float[] probabilities(int chosen) {
    float[] data = scores.data();
    float[] result = new float[places()];
    int classes = classes();
    for (int place = 0; place < result.length; place++) {
      int at = place * classes;
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        sum += Math.exp((double) data[at + c] - data[at + chosen]);
      }
      result[place] = (float) (1 / sum);
    }
    return result;
  }

  /**
   * Where a class is most probable.
   *
   * @param row of the map
   * @param column of the map
   * @param x middle of its receptive field in pixels of the picture, within it
   * @param y the same
   * @param probability there
   */
  public record Peak(int row, int column, int x, int y, double probability) {}

  /**
   * The first place at which probabilities are greatest.
   *
   * @param picture its size
   */
  Peak peak(float[] probabilities, Size picture) {
    int best = 0;
    for (int place = 1; place < probabilities.length; place++) {
      if (probabilities[place] > probabilities[best]) {
        best = place;
      }
    }
    int row = best / columns.places();
    int column = best % columns.places();
    return new Peak(
        row,
        column,
        Math.clamp((int) Math.floor(columns.middle(column)), 0, picture.width() - 1),
        Math.clamp((int) Math.floor(rows.middle(row)), 0, picture.height() - 1),
        probabilities[best]);
  }
}
