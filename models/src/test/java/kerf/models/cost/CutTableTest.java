package kerf.models.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cuts against counts by hand, and against brute force on random graphs. */
class CutTableTest {
  private static final int DRAWS = 200;

  /** Sizes by hand from table 1 of the paper: height x width x channels. */
  @ParameterizedTest
  @EnumSource(
      value = Flavour.class,
      names = {"TORCHVISION", "KERAS"})
  void inceptionsRepresentationFallsAsTheTableSays(Flavour flavour) {
    CutTable table = CutTable.of(inception(flavour));
    List<Long> maps =
        table.singles().stream()
            .filter(c -> List.of("Input", "MaxPool", "Concat", "GlobalAvgPool").contains(c.kind()))
            .map(Cut::values)
            .toList();
    assertThat(maps)
        .containsExactly(
            299 * 299 * 3L,
            73 * 73 * 64L,
            35 * 35 * 192L,
            35 * 35 * 256L,
            35 * 35 * 288L,
            35 * 35 * 288L,
            17 * 17 * 768L,
            17 * 17 * 768L,
            17 * 17 * 768L,
            17 * 17 * 768L,
            17 * 17 * 768L,
            8 * 8 * 1280L,
            8 * 8 * 2048L,
            8 * 8 * 2048L,
            2048L);
    assertThat(table.cuts().getLast().values()).isEqualTo(1000);
    assertThat(table.bottlenecks().stream().map(b -> b.cut().values()))
        .containsExactly(73 * 73 * 64L, 35 * 35 * 192L, 8 * 8 * 1280L);
    assertThat(table.sharpestFall().ratio()).isCloseTo(235_200.0 / 967_872, within(1e-12));
  }

  /** Inside the first block: x is read by four branches, and counts once. */
  @Test
  void aValueCountsOnceHoweverManyReadIt() {
    CutTable table = CutTable.of(inception(Flavour.TORCHVISION));
    Cut cut = cut(table, "Mixed_5b.branch5x5_1.conv");
    assertThat(cut.crossing())
        .containsExactly("maxpool2", "Mixed_5b.branch1x1", "Mixed_5b.branch5x5_1.conv");
    assertThat(cut.values()).isEqualTo(35 * 35 * (192 + 64 + 48L));
  }

  @Test
  void theSqueezeOfAFireModuleIsABottleneck() {
    CutTable table = CutTable.of(Segments.of("squeezenet-1.1"));
    assertThat(table.bottlenecks().stream().map(b -> b.cut().after()))
        .contains("features.3.squeeze", "features.12.squeeze");
  }

  @Test
  void anOutputThatNobodyReadsCountsAtItsOwnPlace() {
    GraphBuilder builder = new GraphBuilder("heads");
    String x = builder.input("x", 3);
    String trunk = builder.conv("trunk", x, 3, 4, Window.square(1, 1), false);
    String side = builder.conv("side", trunk, 4, 2, Window.square(1, 1), false);
    String end = builder.conv("end", trunk, 4, 5, Window.square(1, 1), false);
    Segment segment = Segment.of(builder.build(side, end), Shape.nhwc(1, 1, 1, 3));
    assertThat(CutTable.of(segment).cuts().stream().map(Cut::values))
        .containsExactly(3L, 4L, 6L, 5L);
  }

  @Test
  void cutsEqualABruteForceCount() {
    for (int seed = 0; seed < DRAWS; seed++) {
      Segment segment = RandomDags.draw(new Random(seed), 3 + seed % 14);
      List<Cut> cuts = CutTable.of(segment).cuts();
      Set<String> made = new HashSet<>();
      int place = 0;
      for (Node node : values(segment)) {
        made.add(node.name());
        assertThat(cuts.get(place).values())
            .as("seed %d, cut %d", seed, place)
            .isEqualTo(crossing(segment, made));
        place++;
      }
      assertThat(cuts).hasSize(place);
    }
  }

  @Test
  void singleValuesAreThoseThatEveryPathGoesThrough() {
    for (int seed = 0; seed < DRAWS; seed++) {
      Random random = new Random(seed);
      Segment segment = RandomDags.draw(random, 3 + seed % 14);
      Set<String> expected = new TreeSet<>();
      for (Node node : values(segment)) {
        if (!isReachedWithout(segment, node.name())) {
          expected.add(node.name());
        }
      }
      for (Segment order : List.of(segment, RandomDags.reordered(random, segment))) {
        Set<String> singles = new TreeSet<>();
        CutTable.of(order).singles().forEach(cut -> singles.addAll(cut.crossing()));
        assertThat(singles).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  /** Every set of nodes that holds its own inputs is tried. */
  @Test
  void theNarrowestCutEqualsABruteForceSearch() {
    for (int seed = 0; seed < DRAWS; seed++) {
      Segment segment = RandomDags.draw(new Random(seed), 3 + seed % 7);
      Dataflow flow = Dataflow.of(segment);
      int behind = 0;
      for (int place : flow.singlePlaces()) {
        assertThat(NarrowestCut.of(flow, behind, place))
            .as("seed %d, from %d to %d", seed, behind, place)
            .isEqualTo(narrowest(segment, flow, behind, place));
        behind = place;
      }
    }
  }

  private static long narrowest(Segment segment, Dataflow flow, int behind, int upTo) {
    Set<String> before = new HashSet<>();
    for (int value = 0; value <= behind; value++) {
      before.add(flow.name(value));
    }
    long least = Long.MAX_VALUE;
    for (int choice = 0; choice < 1 << (upTo - behind); choice++) {
      Set<String> made = new HashSet<>(before);
      for (int bit = 0; bit < upTo - behind; bit++) {
        if ((choice >> bit & 1) == 1) {
          made.add(flow.name(behind + 1 + bit));
        }
      }
      boolean closed =
          values(segment).stream()
              .filter(n -> made.contains(n.name()))
              .allMatch(n -> made.containsAll(reads(segment, n)));
      boolean inputCrosses =
          values(segment).stream()
              .filter(n -> !made.contains(n.name()))
              .anyMatch(n -> reads(segment, n).stream().anyMatch(before::contains));
      if (closed && !inputCrosses) {
        least = Math.min(least, crossing(segment, made));
      }
    }
    return least;
  }

  /** Edge by edge: what is made, and read by what is not. */
  private static long crossing(Segment segment, Set<String> made) {
    Map<String, Long> crossing = new HashMap<>();
    for (Node node : values(segment)) {
      for (String read : reads(segment, node)) {
        if (made.contains(read) && !made.contains(node.name())) {
          crossing.put(read, segment.shape(read).elements());
        }
      }
    }
    String output = segment.graph().outputs().getFirst();
    if (made.contains(output)) {
      crossing.put(output, segment.shape(output).elements());
    }
    return crossing.values().stream().mapToLong(Long::longValue).sum();
  }

  /** True when a path leads from the input to the output that avoids a value. */
  private static boolean isReachedWithout(Segment segment, String avoided) {
    Map<String, List<Node>> readers = new LinkedHashMap<>(segment.graph().consumers());
    Deque<String> open = new ArrayDeque<>(List.of("x"));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String value = open.remove();
      if (value.equals(avoided)) {
        continue;
      }
      if (value.equals(segment.graph().outputs().getFirst())) {
        return true;
      }
      for (Node reader : readers.getOrDefault(value, List.of())) {
        if (seen.add(reader.name())) {
          open.add(reader.name());
        }
      }
    }
    return false;
  }

  private static List<Node> values(Segment segment) {
    return segment.graph().nodes().stream().filter(n -> !n.isWeight()).toList();
  }

  private static List<String> reads(Segment segment, Node node) {
    Graph graph = segment.graph();
    return node.inputs().stream().filter(i -> !graph.node(i).isWeight()).toList();
  }

  private static Cut cut(CutTable table, String after) {
    return table.cuts().stream().filter(c -> c.after().equals(after)).findFirst().orElseThrow();
  }

  private static Segment inception(Flavour flavour) {
    return Segment.of(Zoo.of("inception-v3").build(flavour), Shape.nhwc(1, 299, 299, 3));
  }

  /** The order of a graph's nodes may put an input behind what does not need it. */
  @Test
  void severalInputsAreAllBeforeTheFirstCut() {
    GraphBuilder builder = new GraphBuilder("two");
    String a = builder.input("a", 2);
    String early = builder.relu("early", a);
    String b = builder.input("b", 3);
    Segment segment =
        Segment.of(
            builder.build(builder.add("join", new Op.Concat(3), early, b)),
            Map.of("a", Shape.nhwc(1, 1, 1, 2), "b", Shape.nhwc(1, 1, 1, 3)));
    assertThat(CutTable.of(segment).cuts().stream().map(Cut::values)).containsExactly(5L, 5L, 5L);
  }
}
