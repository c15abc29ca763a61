package kerf.models.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kerf.models.cost.Published.Claim;
import kerf.models.cost.Published.Claim.Relation;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;

class PublishedTest {
  private static final Published PUBLISHED = Published.inception();

  @Test
  void rowsAreThoseOfTheZoo() {
    assertThat(PUBLISHED.rows()).isNotEmpty().allSatisfy(r -> assertThat(r.zoo()).isNotNull());
    assertThat(PUBLISHED.rows())
        .anySatisfy(
            row -> {
              assertThat(row.table()).isEqualTo("5");
              assertThat(row.zoo().name()).isEqualTo("inception-v3");
              assertThat(row.top5()).isEqualByComparingTo("3.58");
              // 4 models x 144 crops.
              assertThat(row.perPicture()).isEqualTo(576 * 5_713_216_096L);
            });
  }

  @Test
  void aCostAgreesToThePrintedDigits() {
    Published.Row batchNormalised = row("BN-GoogLeNet");
    assertThat(batchNormalised.costAgrees()).isTrue(); // 1.498 is 1.5
    Published.Row inception = row("Inception-v2, BN-auxiliary (Inception-v3)");
    assertThat(inception.costAgrees()).isFalse(); // 5.713 is not 4.8
  }

  @Test
  void claimsOfParameters() {
    Claim below = new Claim(Relation.BELOW, new BigDecimal("25"), null);
    assertThat(below.holds(23_834_568)).isTrue();
    assertThat(below.holds(25_000_000)).isFalse();
    Claim about = new Claim(Relation.ABOUT, new BigDecimal("7"), null);
    assertThat(about.holds(6_624_904)).isTrue();
    assertThat(about.holds(6_499_999)).isFalse();
    Claim times = new Claim(Relation.TIMES, new BigDecimal("3"), variant("alexnet"));
    assertThat(times.holds(138_357_544)).isFalse(); // 2.26
    assertThat(times.holds(3 * 61_100_840L)).isTrue();
  }

  /**
   * Table 1's first layers by hand, multiply-adds: 149² x 27 x 32 + 147² x 9 x 32 x 32 + 147² x 9 x
   * 32 x 64 + 71² x 9 x 64 x 80 + 35² x 9 x 80 x 192 + 35² x 9 x 192 x 288 = 1,627,845,408.
   */
  @Test
  void theNotesSayWhereInceptionDiffers() {
    long stem =
        149 * 149 * 27 * 32L
            + 147 * 147 * 9L * 32 * 32
            + 147 * 147 * 9L * 32 * 64
            + 71 * 71 * 9L * 64 * 80
            + 35 * 35 * 9L * 80 * 192
            + 35 * 35 * 9L * 192 * 288;
    List<String> notes = PublishedNotes.of(PUBLISHED);
    assertThat(notes)
        .anyMatch(
            n -> n.contains("takes 5.713 billion multiply-adds, published are 4.8: 19.0 % more"))
        .anyMatch(
            n ->
                n.contains("takes 1.341 billion")
                    && n.contains("take " + PublishedNotes.billions(stem))
                    && n.endsWith("it takes in the blocks."))
        // 3 x 35² x 25 x 48 x 64, and 3 x 35² x 9 x (48 x 64 + 64 x 64).
        .anyMatch(n -> n.contains("3 layers of 5x5") && n.contains("0.282") && n.contains("0.237"))
        // By the one-column variant, or by the network as published.
        .anyMatch(n -> n.contains(" are 2.26 times") || n.contains(" are 2.27 times"))
        .doesNotHaveDuplicates();
  }

  /** The published variant of a network is counted beside the one that people use. */
  @Test
  void theNotesSayHowStagesDifferFromThePapersOwn() {
    Published.Row inception = row("Inception-v2, BN-auxiliary (Inception-v3)");
    Published.Row beside =
        new Published.Row(
            "3",
            "Inception-v3",
            inception.zoo(),
            1,
            1,
            null,
            null,
            new BigDecimal("4.8"),
            null,
            variant("googlenet"));
    // 2,369,319,936 - 518,568,960 at stride 16.
    assertThat(
            PublishedNotes.of(new Published("here", List.of(beside), PUBLISHED.stem(), Map.of())))
        .anyMatch(n -> n.startsWith("googlenet, ") && n.contains("stride 16 +1.851"));
  }

  private static Published.Variant variant(String name) {
    return new Published.Variant(Zoo.of(name), null, Zoo.of(name).inputSize());
  }

  private static Published.Row row(String network) {
    return PUBLISHED.rows().stream()
        .filter(r -> r.network().equals(network))
        .findFirst()
        .orElseThrow();
  }
}
