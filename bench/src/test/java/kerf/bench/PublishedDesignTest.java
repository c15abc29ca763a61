package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The FPGA model's counts against designs that were built. */
class PublishedDesignTest {
  private static final Map<String, Double> MOST = Map.of("dsp", 0.15, "blocks", 0.30);

  static List<PublishedDesign> designs() {
    return PublishedDesign.all();
  }

  @ParameterizedTest
  @MethodSource("designs")
  void multipliersAndMemoriesAreCountedNearly(PublishedDesign design) {
    assertThat(design.source()).isNotBlank();
    List<Map<String, Object>> rows = FpgaCommand.rows(design);
    assertThat(rows).hasSameSizeAs(design.published().keySet());
    for (Map<String, Object> row : rows) {
      double most = MOST.getOrDefault((String) row.get("figure"), Double.POSITIVE_INFINITY);
      boolean within = Math.abs((double) row.get("error")) <= most;
      assertThat(within || design.explained() != null).as("%s", row).isTrue();
    }
  }

  /** By hand: 20 pixels are 3 times 8, 32 outputs twice 16, 144 products 9 times 16. */
  @Test
  void aCoreOfSeveralPixels() {
    PublishedDesign.Core core = new PublishedDesign.Core(16, 16, 8, "int8");
    var job = new kerf.profiles.fpga.Job("conv", 20, 32, 144, 1, 32 * 144, 20 * 16);
    assertThat(core.cycles(job)).isEqualTo(3L * 2 * 9);
  }

  /** A time that was measured end to end is above what the products alone take. */
  @Test
  void timesAreFloors() {
    for (PublishedDesign design : designs()) {
      for (Map<String, Object> row : FpgaCommand.rows(design)) {
        if (row.get("figure").equals("ms")) {
          assertThat((double) row.get("error")).as("%s", row).isBetween(-0.75, 0.0);
        }
      }
    }
  }
}
