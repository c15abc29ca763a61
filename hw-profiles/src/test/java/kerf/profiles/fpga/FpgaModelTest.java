package kerf.profiles.fpga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Zoo;
import kerf.profiles.board.Boards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model against counts made by hand. */
class FpgaModelTest {
  private static final Fabric AMD =
      new Fabric(Fabric.Vendor.AMD, 1000, 1000, OptionalDouble.of(10e9), 200e6, false);
  private static final Fabric INTEL =
      new Fabric(Fabric.Vendor.INTEL, 1000, 1000, OptionalDouble.empty(), 200e6, true);

  /** 28x28 pixels, 96 channels out, 3x3 over 64 channels in. */
  private static final Job CONVOLUTION = new Job("conv", 784, 96, 576, 1, 96L * 576, 28L * 28 * 64);

  @ParameterizedTest
  @CsvSource({
    "1, 1, 43352064", // each product by itself
    "16, 16, 169344", // 6 x 36 x 784
    "64, 16, 56448", // 2 x 36 x 784: the second set of lanes is half empty
    "96, 100, 4704", // 1 x 6 x 784: the last vector is mostly empty
  })
  void cycles(int lanes, int vector, long cycles) {
    Engine engine = new Engine(lanes, vector, Arithmetic.INT8);
    assertThat(engine.cycles(CONVOLUTION)).isEqualTo(cycles);
  }

  /** Each of two groups has half of the channels, and no lane is shared. */
  @Test
  void cyclesOfGroups() {
    Job grouped = new Job("conv", 784, 96, 288, 2, 96L * 288, 28L * 28 * 64);
    assertThat(new Engine(32, 32, Arithmetic.INT8).cycles(grouped)).isEqualTo(2 * 2 * 9 * 784);
  }

  @ParameterizedTest
  @CsvSource({"FP32, 64, 320", "INT16, 32, 64", "INT8, 32, 64"})
  void multipliers(Arithmetic arithmetic, long intel, long amd) {
    Engine engine = new Engine(8, 8, arithmetic);
    assertThat(INTEL.dsp(engine)).isEqualTo(intel);
    assertThat(AMD.dsp(engine)).isEqualTo(amd);
  }

  @Test
  void memoryBlocks() {
    assertThat(INTEL.blocks(576, 8)).isEqualTo(2);
    assertThat(INTEL.blocks(512, 81)).isEqualTo(3);
    assertThat(AMD.blocks(36, 2048)).isEqualTo(57); // 1 x ceil(2048 / 36)
    assertThat(AMD.blocks(600, 36)).isEqualTo(2); //   1 x ceil(36 / 18)
    assertThat(AMD.blocks(2000, 18)).isEqualTo(2);
  }

  /** Weights 55296, output 75264, input 50176 bytes: once where it fits, six times where not. */
  @Test
  void bytes() {
    Stage stage = new Stage(new Engine(16, 16, Arithmetic.INT8), List.of(CONVOLUTION));
    assertThat(stage.bytes(50176)).isEqualTo(55296 + 75264 + 50176);
    assertThat(stage.bytes(50175)).isEqualTo(55296 + 75264 + 6 * 50176);
  }

  @Test
  void theRoofThatBinds() {
    Stage slow = new Stage(new Engine(16, 16, Arithmetic.INT8), List.of(CONVOLUTION));
    Design compute = new Design(AMD, List.of(slow));
    assertThat(compute.roof()).isEqualTo(Design.Roof.COMPUTE);
    assertThat(compute.seconds()).isCloseTo(169344 / 200e6, within(1e-12));
    assertThat(compute.efficiency()).isCloseTo(1, within(1e-9));
    Fabric starved =
        new Fabric(Fabric.Vendor.AMD, 1000, 1000, OptionalDouble.of(10e6), 200e6, false);
    assertThat(new Design(starved, List.of(slow)).roof()).isEqualTo(Design.Roof.BANDWIDTH);
    assertThat(new Design(INTEL, List.of(slow)).roof()).isEqualTo(Design.Roof.COMPUTE_AT_LEAST);
  }

  @Test
  void jobsAreTheNetworksProducts() {
    Explorer explorer = explorer("alveo-u250", "googlenet");
    assertThat(explorer.multiplyAdds()).isEqualTo(1498376192);
    assertThat(explorer.emittedSeconds()).isCloseTo(1498376192 / 800e6, within(1e-9));
  }

  @Test
  void nothingOnTheFrontIsBeaten() {
    Explorer explorer = explorer("alveo-u250", "googlenet");
    List<Design> all = explorer.designs(Arithmetic.INT8, 1);
    List<Design> front = Explorer.front(all);
    assertThat(front).isNotEmpty().allMatch(Design::fits);
    for (Design design : all) {
      assertThat(front)
          .as("%s", design.stages().getFirst().engine())
          .anyMatch(
              best ->
                  best.seconds() <= design.seconds()
                      && best.dsp() <= design.dsp()
                      && best.blocks() <= design.blocks());
    }
    for (int i = 1; i < front.size(); i++) {
      assertThat(front.get(i).dsp()).isGreaterThanOrEqualTo(front.get(i - 1).dsp());
    }
  }

  /** Two engines share the network's work, and the busier one sets the pace. */
  @Test
  void aPipelineOfEngines() {
    Explorer explorer = explorer("alveo-u250", "googlenet");
    Design design = explorer.designs(Arithmetic.INT8, 2).getFirst();
    assertThat(design.stages()).hasSize(2);
    assertThat(design.stages().stream().mapToInt(stage -> stage.jobs().size()).sum()).isEqualTo(58);
    assertThat(design.computeSeconds())
        .isEqualTo(
            Math.max(design.stages().get(0).cycles(), design.stages().get(1).cycles()) / 200e6);
  }

  @Test
  void whatAProfileDoesNotSay() {
    assertThatThrownBy(() -> Fabric.of(Boards.of("rtx-4090"), null))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("rtx-4090 is no FPGA");
    assertThatThrownBy(() -> Fabric.of(Boards.of("stratix10-mx2100"), null))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("how many DSP blocks");
  }

  private static Explorer explorer(String board, String network) {
    return new Explorer(
        Fabric.of(Boards.of(board), null),
        Segment.of(Zoo.of(network).build(null), Shape.nhwc(1, 224, 224, 3)));
  }
}
