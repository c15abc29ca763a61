package kerf.accel.simd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kerf.accel.winograd.KernelTransform;

/**
 * Transforms and packs the weights of a Winograd convolution: for each element e of a tile a
 * product's weights {@code (G g G')[e]} (in one dimension {@code G g}) in the columns of group e.
 * The bias goes into the sums of {@link Tiles#biasElement}.
 *
 * @param tiles the cut
 * @param columns columns of all elements, a group of channels per element
 * @param inner input channels
 * @param weight OIHW
 * @param bias null for zeros
 * @param weights written
 * @param biases written
 */
record WinogradPack(
    Tiles tiles,
    Columns columns,
    int inner,
    Operand weight,
    Operand bias,
    float[] weights,
    float[] biases)
    implements Packing {
  @Override
  public List<float[]> packed() {
    return List.of(weights, biases);
  }

  @Override
  public Optional<String> recipe() {
    return Packing.recipe("%s %s %d inner".formatted(tiles, columns.recipe(), inner), weight, bias);
  }

  private int perElement() {
    return columns.list().size() / tiles.elements();
  }

  /** A task a column of the output channels. */
  @Override
  public int tasks() {
    return perElement();
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    Columns.Column column = columns.list().get(task);
    int taps = tiles.transform().taps();
    int each = tiles.square() ? taps * taps : taps;
    KernelTransform transform = KernelTransform.of(tiles.transform().matrices());
    double[] elements = new double[tiles.elements()];
    int[] weightAt = new int[elements.length];
    Arrays.setAll(weightAt, e -> columns.list().get(e * perElement() + task).weightAt());
    for (int i = 0; i < inner; i++) {
      for (int k = 0; k < column.valid(); k++) {
        int from = weight.at() + ((column.channel() + k) * inner + i) * each;
        if (tiles.square()) {
          transform.square(weight.in(mem), from, elements);
        } else {
          transform.line(weight.in(mem), from, elements);
        }
        int to = i * column.block().channels() + k;
        for (int e = 0; e < elements.length; e++) {
          weights[weightAt[e] + to] = (float) elements[e];
        }
      }
    }
    if (bias != null) {
      Columns.Column biased = columns.list().get(tiles.biasElement() * perElement() + task);
      int at = bias.at() + column.channel();
      System.arraycopy(bias.in(mem), at, biases, biased.biasAt(), column.valid());
    }
  }
}
