package kerf.models.cost;

import static org.assertj.core.api.Assertions.assertThat;

import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final ModuleTable INCEPTION = ModuleTable.of(Segments.of("inception-v3"));

  @Test
  void flavoursStandSideBySide() {
    Segment keras =
        Segment.of(Zoo.of("inception-v3").build(Flavour.KERAS), Shape.nhwc(1, 299, 299, 3));
    Comparison comparison = Comparison.of(INCEPTION, ModuleTable.of(keras));
    assertThat(comparison.stages().stream().flatMap(s -> s.pairs().stream()))
        .hasSize(20)
        .allSatisfy(pair -> assertThat(pair.a().multiplyAdds()).isEqualTo(pair.b().multiplyAdds()))
        .anySatisfy(
            pair -> {
              assertThat(pair.a().name()).isEqualTo("Mixed_7c");
              assertThat(pair.b().name()).isEqualTo("mixed10");
            });
  }

  /**
   * 299 and 224 pixels: the blocks of 35 and 28, of 17 and 14, of 8 and 7 meet at strides 8, 16,
   * 32.
   */
  @Test
  void resolutionsMeetThoughPicturesDiffer() {
    Comparison comparison = Comparison.of(INCEPTION, ModuleTable.of(Segments.of("googlenet")));
    assertThat(comparison.stages().stream().map(Comparison.Stage::stride))
        .containsExactly(2L, 4L, 8L, 16L, 32L, Comparison.WHOLE);
    Comparison.Stage sixteen = comparison.stages().get(3);
    assertThat(sixteen.a()).hasSize(5);
    assertThat(sixteen.b()).hasSize(6);
    assertThat(sixteen.pairs()).hasSize(6);
    assertThat(sixteen.pairs().getLast().a()).isNull();
    assertThat(sixteen.a().getFirst().out().h()).isEqualTo(17);
    assertThat(sixteen.b().getFirst().out().h()).isEqualTo(14);
  }

  @Test
  void equalNamesMeet() {
    Comparison comparison = Comparison.of(INCEPTION, ModuleTable.of(Segments.of("googlenet")));
    assertThat(comparison.stages().stream().flatMap(s -> s.pairs().stream()))
        .anySatisfy(
            pair -> {
              assertThat(pair.a()).isNotNull();
              assertThat(pair.b()).isNotNull();
              assertThat(pair.a().name()).isEqualTo("fc").isEqualTo(pair.b().name());
            });
  }
}
