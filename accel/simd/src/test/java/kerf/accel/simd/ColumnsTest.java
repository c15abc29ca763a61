package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static final int GROUPS = 4;
  private static final int PRODUCTS = 3;

  private final Columns columns =
      Columns.of(GROUPS, 5 * Block.P6V2.channels() + Lanes.COUNT, PRODUCTS, false);

  /** Every float of the packed weights belongs to one column, before and after. */
  @Test
  void interleavedColumnsFillTheSameWeights() {
    for (int together = 1; together <= perGroup() + 1; together++) {
      Columns moved = columns.interleaved(GROUPS, together, PRODUCTS);
      int[] owners = new int[columns.weights()];
      for (Columns.Column column : moved.list()) {
        int floats = PRODUCTS * column.block().channels();
        IntStream.range(0, floats).forEach(i -> owners[column.weightAt() + i]++);
      }
      assertThat(owners).containsOnly(1);
    }
  }

  @Test
  void columnsThatAreComputedTogetherLieTogetherInAllGroups() {
    int together = 2;
    Columns moved = columns.interleaved(GROUPS, together, PRODUCTS);
    int expected = 0;
    for (int first = 0; first < perGroup(); first += together) {
      for (int group = 0; group < GROUPS; group++) {
        for (int i = first; i < Math.min(first + together, perGroup()); i++) {
          Columns.Column column = moved.list().get(group * perGroup() + i);
          assertThat(column.weightAt()).isEqualTo(expected);
          expected += PRODUCTS * column.block().channels();
        }
      }
    }
  }

  @Test
  void onlyTheWeightsMove() {
    Columns moved = columns.interleaved(GROUPS, 2, PRODUCTS);
    assertThat(moved.list())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("weightAt")
        .isEqualTo(columns.list());
    assertThat(moved.recipe()).isNotEqualTo(columns.recipe());
    assertThat(columns.interleaved(GROUPS, perGroup(), PRODUCTS).list()).isEqualTo(columns.list());
  }

  private int perGroup() {
    List<Columns.Column> list = columns.list();
    return list.size() / GROUPS;
  }
}
