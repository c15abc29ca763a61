package kerf.models.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;

class FactorisationTableTest {
  private static final FactorisationTable INCEPTION =
      FactorisationTable.of(Segments.of("inception-v3"));

  /**
   * Mixed_6b by hand: 17 x 17 = 289 positions; 7 x (128 x 128 + 128 x 192) against 49 x 128 x 192.
   */
  @Test
  void theBlocksAt17() {
    Factorisation first = chain("Mixed_6b.branch7x7_2.conv");
    assertThat(first.form()).isEqualTo("1x7+7x1");
    assertThat(first.kernel()).isEqualTo(7);
    assertThat(first.layers())
        .containsExactly("Mixed_6b.branch7x7_2.conv", "Mixed_6b.branch7x7_3.conv");
    assertThat(first.multiplyAdds()).isEqualTo(82_862_080);
    assertThat(first.unfactorised()).isEqualTo(348_020_736);
    assertThat(first.saving()).isCloseTo(1 - 16.0 / 67.2, within(1e-12));

    Factorisation second = chain("Mixed_6b.branch7x7dbl_2.conv");
    assertThat(second.form()).isEqualTo("7x1+1x7");
    // 289 x 7 x 2 x 128 x 128 and 289 x 49 x 128 x 128.
    assertThat(second.multiplyAdds()).isEqualTo(66_289_664);
    assertThat(second.unfactorised()).isEqualTo(232_013_824);
    assertThat(second.saving()).isCloseTo(5.0 / 7, within(1e-12)).isEqualTo(second.equalWidths());

    // 289 x 7 x 2 x 192 x 192, three times in the last block.
    assertThat(chain("Mixed_6e.branch7x7_2.conv").multiplyAdds()).isEqualTo(149_151_744);
  }

  @Test
  void allOfInception() {
    assertThat(INCEPTION.found()).hasSize(18);
    assertThat(INCEPTION.found().stream().filter(f -> f.kernel() == 7)).hasSize(13);
    assertThat(INCEPTION.factorised())
        .isEqualTo(INCEPTION.found().stream().mapToLong(Factorisation::multiplyAdds).sum());
    // The side by side 1x3 and 3x1 of the 8x8 blocks are no chain: they make more channels.
    assertThat(INCEPTION.found()).noneMatch(f -> f.layers().getFirst().startsWith("Mixed_7b"));
  }

  /**
   * 35 x 35 x 9 x (64 x 96 + 96 x 96) against 35 x 35 x 25 x 64 x 96: less than the 28 % of equal
   * widths.
   */
  @Test
  void twoOf3x3For5x5() {
    Factorisation chain = chain("Mixed_5b.branch3x3dbl_2.conv");
    assertThat(chain.kernel()).isEqualTo(5);
    assertThat(chain.multiplyAdds()).isEqualTo(169_344_000);
    assertThat(chain.unfactorised()).isEqualTo(188_160_000);
    assertThat(chain.saving()).isCloseTo(0.1, within(1e-12));
    assertThat(chain.equalWidths()).isCloseTo(0.28, within(1e-12));
  }

  /** In the reduction the first 3x3 still runs at 35 x 35, one strided 5x5 would run at 17 x 17. */
  @Test
  void aStrideAtTheEndMayCostMore() {
    Factorisation chain = chain("Mixed_6a.branch3x3dbl_2.conv");
    assertThat(chain.multiplyAdds()).isEqualTo(9L * 64 * 96 * 1225 + 9L * 96 * 96 * 289);
    assertThat(chain.unfactorised()).isEqualTo(25L * 64 * 96 * 289);
    assertThat(chain.saving()).isNegative();
  }

  /** 3 layers of 3x3 make a 7x7: 1 - 27 / 49. */
  @Test
  void vggsThirdStageIsThreeFor7x7() {
    Factorisation chain =
        FactorisationTable.of(Segments.of("vgg16")).found().stream()
            .filter(f -> f.layers().contains("features.17"))
            .findFirst()
            .orElseThrow();
    assertThat(chain.layers()).containsExactly("features.17", "features.19", "features.21");
    assertThat(chain.kernel()).isEqualTo(7);
    assertThat(chain.equalWidths()).isCloseTo(1 - 27.0 / 49, within(1e-12));
    // 28 x 28 positions, 256 channels in, 512 between and out.
    assertThat(chain.multiplyAdds()).isEqualTo(784L * 9 * (256 * 512 + 2 * 512 * 512));
    assertThat(chain.unfactorised()).isEqualTo(784L * 49 * 256 * 512);
  }

  @Test
  void aValueThatOthersReadEndsAChain() {
    GraphBuilder builder = new GraphBuilder("fork");
    Window same = Window.square(3, 1).padded(1, 1);
    String a = builder.conv("a", builder.input("x", 4), 4, 4, same, false);
    String b = builder.conv("b", builder.relu("relu", a), 4, 4, same, false);
    Segment chained = Segment.of(builder.build(b), Shape.nhwc(1, 8, 8, 4));
    assertThat(FactorisationTable.of(chained).found()).hasSize(1);
    Segment forked =
        Segment.of(builder.build(builder.concat("both", a, b)), Shape.nhwc(1, 8, 8, 4));
    assertThat(FactorisationTable.of(forked).found()).isEmpty();
  }

  /** A stride that is not the last: 3x3/2 and 3x3 see 7x7, which is not the sum of the kernels. */
  @Test
  void aStrideBeforeTheEndIsNoChain() {
    GraphBuilder builder = new GraphBuilder("stem");
    String a = builder.conv("a", builder.input("x", 4), 4, 4, Window.square(3, 2), false);
    String b = builder.conv("b", a, 4, 4, Window.square(3, 1), false);
    Segment segment = Segment.of(builder.build(b), Shape.nhwc(1, 9, 9, 4));
    assertThat(FactorisationTable.of(segment).found()).isEmpty();
  }

  private static Factorisation chain(String first) {
    return INCEPTION.found().stream()
        .filter(f -> f.layers().getFirst().equals(first))
        .findFirst()
        .orElseThrow();
  }
}
