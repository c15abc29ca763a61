package kerf.models.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleTableTest {
  @Test
  void inceptionByItsNames() {
    assertThat(names("inception-v3", Flavour.TORCHVISION))
        .containsExactly(
            "Conv2d_1a_3x3",
            "Conv2d_2a_3x3",
            "Conv2d_2b_3x3",
            "maxpool1",
            "Conv2d_3b_1x1",
            "Conv2d_4a_3x3",
            "maxpool2",
            "Mixed_5b",
            "Mixed_5c",
            "Mixed_5d",
            "Mixed_6a",
            "Mixed_6b",
            "Mixed_6c",
            "Mixed_6d",
            "Mixed_6e",
            "Mixed_7a",
            "Mixed_7b",
            "Mixed_7c",
            "avgpool",
            "fc");
  }

  /** Layers are numbered in the order of their creation: only the graph tells the blocks. */
  @Test
  void kerasBlocksAreFoundWithoutNames() {
    assertThat(names("inception-v3", Flavour.KERAS))
        .contains("conv2d", "max_pooling2d_1", "mixed0", "mixed3", "mixed10", "predictions")
        .hasSize(20);
  }

  @Test
  void aFireModuleIsOneThoughItsSqueezeIsASingleValue() {
    assertThat(names("squeezenet-1.1", Flavour.TORCHVISION))
        .containsExactly(
            "features.0",
            "features.2",
            "features.3",
            "features.4",
            "features.5",
            "features.6",
            "features.7",
            "features.8",
            "features.9",
            "features.10",
            "features.11",
            "features.12",
            "classifier.1",
            "classifier.3");
  }

  @Test
  void googlenetsBlocksAndVggsLayers() {
    assertThat(names("googlenet", Flavour.TORCHVISION))
        .contains("conv1", "conv3", "maxpool2", "inception3a", "inception5b", "fc");
    assertThat(names("vgg16", Flavour.TORCHVISION))
        .startsWith("features.0", "features.2", "features.4")
        .endsWith("classifier.0", "classifier.3", "classifier.6")
        .hasSize(13 + 5 + 1 + 3);
  }

  @Test
  void namesOfOtherFrameworks() {
    BlockNames names =
        new BlockNames(
            List.of(
                "/features/features.3/squeeze/Conv",
                "fire2/squeeze1x1",
                "fire2/expand1x1",
                "layer1.0.conv1",
                "net1/a/Conv",
                "net1/b/Conv",
                "net1/c/Conv",
                "net1/d/Conv",
                "net1/e/Conv"));
    assertThat(names.common(List.of("/features/features.3/squeeze/Conv")))
        .isEqualTo("/features/features.3");
    assertThat(names.common(List.of("fire2/squeeze1x1", "fire2/expand1x1"))).isEqualTo("fire2");
    assertThat(names.common(List.of("layer1.0.conv1"))).isEqualTo("layer1.0");
    assertThat(names.common(List.of("fire2/squeeze1x1", "layer1.0.conv1"))).isNull();
    // What most of the network shares is the network's name.
    assertThat(names.common(List.of("net1/a/Conv", "net1/b/Conv"))).isNull();
  }

  /**
   * Layers with weights on the longest path, as people count them: VGG-16, 8 of AlexNet, 22 of
   * GoogLeNet.
   */
  @ParameterizedTest
  @CsvSource({
    "vgg16, 16",
    "alexnet, 8",
    "googlenet, 22",
    "squeezenet-1.1, 18",
    // 5 of the stem, 3 x 3, 3, 4 x 5, 4, 2 x 3, 1.
    "inception-v3, 48",
  })
  void depth(String network, int depth) {
    assertThat(ModuleTable.of(Segments.of(network)).depth()).isEqualTo(depth);
  }

  @Test
  void modulesSumToTheLayers() {
    for (Zoo.Architecture network : Zoo.all()) {
      Segment segment = Segments.of(network.name());
      ModuleTable modules = ModuleTable.of(segment);
      LayerTable layers = LayerTable.of(segment);
      assertThat(modules.parameters()).as(network.name()).isEqualTo(layers.parameters());
      assertThat(modules.multiplyAdds()).as(network.name()).isEqualTo(layers.multiplyAdds());
      assertThat(modules.modules().stream().mapToInt(m -> m.nodes().size()).sum())
          .as(network.name())
          .isEqualTo(layers.layers().size());
    }
  }

  /**
   * Mixed_5b behind its 1x1 layers: 64 + 48 + 64 + 32 channels of 35 x 35, less than the 256 at its
   * end.
   */
  @Test
  void theNarrowestPlaceOfABlockIsBehindItsReductions() {
    ModuleCost block =
        ModuleTable.of(Segments.of("inception-v3")).modules().stream()
            .filter(m -> m.name().equals("Mixed_5b"))
            .findFirst()
            .orElseThrow();
    assertThat(block.narrowest()).isEqualTo(35 * 35 * (64 + 48 + 64 + 32L));
    assertThat(block.values()).isEqualTo(35 * 35 * 256L);
    assertThat(block.branches()).isTrue();
  }

  /** The third layer of the stem reads 32 channels of 147 x 147 and makes 64. */
  @Test
  void inceptionsPeak() {
    assertThat(ModuleTable.of(Segments.of("inception-v3")).peakValues())
        .isEqualTo(147 * 147 * (32 + 64L));
  }

  /**
   * x of 2, a of 3, b of 4: while b is made x is needed no more, while c (5, from a) is made a and
   * b are alive; the activation writes over its input.
   */
  @Test
  void aliveWhileEachNodeComputes() {
    GraphBuilder builder = new GraphBuilder("alive");
    Window point = Window.square(1, 1);
    String a = builder.conv("a", builder.input("x", 2), 2, 3, point, false);
    String b = builder.conv("b", a, 3, 4, point, false);
    String c = builder.relu("relu", builder.conv("c", a, 3, 5, point, false));
    Segment segment = Segment.of(builder.build(builder.concat("d", b, c)), Shape.nhwc(1, 1, 1, 2));
    assertThat(PeakMemory.of(Dataflow.of(segment))).containsExactly(2, 5, 7, 12, 9, 18);
    assertThat(ModuleTable.of(segment).peakValues()).isEqualTo(18);
  }

  @Test
  void anOutputStaysAlive() {
    GraphBuilder builder = new GraphBuilder("kept");
    String a = builder.relu("a", builder.input("x", 2));
    String b = builder.relu("b", a);
    String c = builder.relu("c", b);
    Segment segment = Segment.of(builder.build(a, c), Shape.nhwc(1, 1, 1, 2));
    // The input is not written over, nor is a.
    assertThat(PeakMemory.of(Dataflow.of(segment))).containsExactly(2, 4, 4, 4);
  }

  @Test
  void paddingGoesWithTheLayerBehindIt() {
    GraphBuilder builder = new GraphBuilder("padded");
    Op pad = new Op.Pad(List.of(0, 1, 1, 0), List.of(0, 1, 1, 0), 0);
    String x = builder.relu("first", builder.input("x", 3));
    x = builder.conv("conv", builder.add("pad", pad, x), 3, 4, Window.square(3, 1), false);
    Segment segment = Segment.of(builder.build(x), Shape.nhwc(1, 5, 5, 3));
    assertThat(ModuleTable.of(segment).modules().stream().map(ModuleCost::nodes))
        .containsExactly(List.of("first"), List.of("pad", "conv"));
  }

  @Test
  void randomGraphsFallIntoModulesWithoutALoss() {
    for (int seed = 0; seed < 100; seed++) {
      Segment segment = RandomDags.draw(new Random(seed), 3 + seed % 14);
      ModuleTable modules = ModuleTable.of(segment);
      LayerTable layers = LayerTable.of(segment);
      assertThat(modules.modules().stream().flatMap(m -> m.nodes().stream()))
          .as("seed %d", seed)
          .containsExactlyElementsOf(layers.layers().stream().map(Layer::name).toList());
      assertThat(modules.multiplyAdds()).as("seed %d", seed).isEqualTo(layers.multiplyAdds());
    }
  }

  private static List<String> names(String network, Flavour flavour) {
    int side = Zoo.of(network).inputSize();
    Segment segment = Segment.of(Zoo.of(network).build(flavour), Shape.nhwc(1, side, side, 3));
    return ModuleTable.of(segment).modules().stream().map(ModuleCost::name).toList();
  }
}
