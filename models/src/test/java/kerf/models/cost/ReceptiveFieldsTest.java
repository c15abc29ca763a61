package kerf.models.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceptiveFieldsTest {
  /**
   * Inception-v3 and VGG-16 as Araujo, Norris and Sim print them (Distill 2019, table of receptive
   * fields: 1311, 32, 618 and 212, 32, 90). AlexNet's 195 and 32 too; its 64 of padding become 66
   * by the 2 of torchvision's first layer. SqueezeNet and GoogLeNet by hand: (kernel - 1) x stride
   * of each 3x3 or 7x7, summed.
   */
  @ParameterizedTest
  @CsvSource({
    "inception-v3, Mixed_7c, 1311, 32, -618",
    "vgg16, features.30, 212, 32, -90",
    "alexnet, features.12, 195, 32, -66",
    // 3/2; pool 3/2; 2 x 3 at 4; pool; 2 x 3 at 8; pool; 4 x 3 at 16: 1+2+4+16+8+32+16+128.
    "squeezenet-1.1, features.12, 207, 16, -88",
    // 7/2; pool 3/2; 3 at 4; pool; 2 x 3 at 8; pool; 5 x 3 at 16; pool 2/2; 2 x 3 at 32:
    // 1+6+4+8+8+32+16+160+16+128; padding 3 + 4 + 2 x 8 + 5 x 16 + 2 x 32.
    "googlenet, inception5b, 379, 32, -167",
  })
  void publishedOnes(String network, String value, long size, long stride, long start) {
    ReceptiveField field = ReceptiveFields.of(Segments.of(network)).of(value);
    assertThat(field.rows().size()).isEqualTo(size);
    assertThat(field.rows().stride()).isEqualTo(stride);
    assertThat(field.rows().start()).isEqualTo(start);
    assertThat(field.columns()).isEqualTo(field.rows());
  }

  /** Backwards: the rows that a position reads, layer by layer, by the definition of a window. */
  @Test
  void chainsEqualTheRowsThatEachPositionReads() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      GraphBuilder builder = new GraphBuilder("chain");
      String x = builder.input("x", 1);
      List<Window> windows = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        Window window =
            new Window(
                1 + random.nextInt(4),
                1 + random.nextInt(4),
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                1,
                Padding.symmetric(random.nextInt(3), random.nextInt(3)));
        windows.add(window);
        x = builder.add("pool" + i, new Op.MaxPool(window, false), x);
      }
      Segment segment = Segment.of(builder.build(x), Shape.nhwc(1, 400, 400, 1));
      ReceptiveField field = ReceptiveFields.of(segment).of(x);
      int last = segment.shape(x).h() - 1;
      assertThat(field.rows().start()).as("seed %d", seed).isEqualTo(firstRow(windows, 0));
      assertThat(field.rows().start() + field.rows().size())
          .as("seed %d", seed)
          .isEqualTo(lastRow(windows, 0) + 1);
      assertThat(field.rows().end()).as("seed %d", seed).isEqualTo(lastRow(windows, last) + 1);
      assertThat(field.rows().stride())
          .as("seed %d", seed)
          .isEqualTo(firstRow(windows, 1) - firstRow(windows, 0));
    }
  }

  private static long firstRow(List<Window> windows, long position) {
    long row = position;
    for (Window window : windows.reversed()) {
      row = row * window.strideH() - ((Padding.Explicit) window.padding()).top();
    }
    return row;
  }

  private static long lastRow(List<Window> windows, long position) {
    long row = position;
    for (Window window : windows.reversed()) {
      row =
          row * window.strideH()
              - ((Padding.Explicit) window.padding()).top()
              + (long) (window.kernelH() - 1) * window.dilationH();
    }
    return row;
  }

  /** Rows 0 to 1 by the pool without padding, -2 to 2 by the 5x5: together -2 to 2. */
  @Test
  void pathsThatJoinSeeWhatBothSee() {
    GraphBuilder builder = new GraphBuilder("join");
    String x = builder.input("x", 3);
    String left =
        builder.add(
            "left",
            new Op.MaxPool(Window.square(2, 1).with(new Padding.Explicit(0, 0, 1, 1)), false),
            x);
    String right = builder.conv("right", x, 3, 3, Window.square(5, 1).padded(2, 2), false);
    String joined = builder.concat("joined", left, right);
    Segment segment = Segment.of(builder.build(joined), Shape.nhwc(1, 9, 9, 3));
    assertThat(ReceptiveFields.of(segment).of(joined).rows())
        .isEqualTo(new ReceptiveField.Span(-2, 5, 1, 11));
  }

  /** Windows of 3, stride 2, over 9 rows see all of them: one position behind, without a stride. */
  @Test
  void behindAGlobalPoolOnePositionSeesAll() {
    GraphBuilder builder = new GraphBuilder("head");
    String x = builder.conv("conv", builder.input("x", 3), 3, 4, Window.square(3, 2), false);
    String pooled = builder.add("pool", new Op.GlobalAvgPool(), x);
    String flat = builder.add("flat", new Op.Flatten(1), pooled);
    String end = builder.linear("end", flat, 4, 2);
    Segment segment = Segment.of(builder.build(end), Shape.nhwc(1, 9, 9, 3));
    for (String value : List.of(pooled, flat, end)) {
      assertThat(ReceptiveFields.of(segment).of(value).rows())
          .as(value)
          .isEqualTo(new ReceptiveField.Span(0, 9, 0, 9));
    }
  }

  /** Two bins over 5 rows: rows 0 to 2 and 2 to 4. */
  @Test
  void unevenBinsCountTheLargest() {
    GraphBuilder builder = new GraphBuilder("bins");
    String x = builder.add("bins", new Op.AdaptiveAvgPool(2, 5), builder.input("x", 3));
    Segment segment = Segment.of(builder.build(x), Shape.nhwc(1, 5, 5, 3));
    ReceptiveField field = ReceptiveFields.of(segment).of(x);
    assertThat(field.rows()).isEqualTo(new ReceptiveField.Span(0, 3, 2, 5));
    assertThat(field.columns()).isEqualTo(new ReceptiveField.Span(0, 1, 1, 5));
  }

  @Test
  void paddingByANodeOfItsOwnMovesTheStart() {
    GraphBuilder builder = new GraphBuilder("pad");
    Op pad = new Op.Pad(List.of(0, 2, 1, 0), List.of(0, 0, 0, 0), 0);
    String x = builder.add("pad", pad, builder.input("x", 3));
    Segment segment = Segment.of(builder.build(x), Shape.nhwc(1, 5, 5, 3));
    assertThat(ReceptiveFields.of(segment).of(x).rows())
        .isEqualTo(new ReceptiveField.Span(-2, 1, 1, 5));
    assertThat(ReceptiveFields.of(segment).of(x).columns().start()).isEqualTo(-1);
  }

  @Test
  void afterAGlobalPoolThereIsNoPlace() {
    GraphBuilder b = new GraphBuilder("whole");
    Graph graph = b.build(b.add("pool", new Op.GlobalAvgPool(), b.input("x", 3)));
    Segment segment = Segment.of(graph, Shape.nhwc(1, 4, 4, 3));
    assertThatThrownBy(() -> ReceptiveFields.moving(segment, "pool"))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("network whole: 'pool' has no receptive field that moves");
  }
}
