package kerf.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;

class WorkRatesTest {
  private static final WorkRates TRUE =
      new WorkRates(Algorithm.WINOGRAD, 3e-6, 5e-11, 1.2e-9, 4e-11);

  private static List<WorkRates.Sample> samples(WorkRates rates) {
    Segment fused =
        Segment.of(
            Rewrites.forInference(Zoo.of("googlenet").generated(null)), Shape.nhwc(1, 224, 224, 3));
    return LayerTable.of(fused).layers().stream()
        .map(layer -> Work.of(layer, rates.algorithm()))
        .map(work -> new WorkRates.Sample(work, rates.seconds(work)))
        .toList();
  }

  private static Layer conv(Window window, int side, int inputs, int outputs) {
    Shape in = Shape.nhwc(1, side, side, inputs);
    Shape out = Shape.nhwc(1, side, side, outputs);
    long parameters = (long) window.taps() * inputs * outputs;
    return new Layer(
        "conv", "Conv2d", List.of(in), out, window, parameters, parameters * side * side);
  }

  private static void assertEqual(WorkRates found, WorkRates expected) {
    assertThat(found.overheadSeconds()).isCloseTo(expected.overheadSeconds(), within(1e-12));
    assertThat(found.perProduct()).isCloseTo(expected.perProduct(), within(1e-17));
    assertThat(found.perTransformed()).isCloseTo(expected.perTransformed(), within(1e-16));
    assertThat(found.perByte()).isCloseTo(expected.perByte(), within(1e-17));
  }

  @Test
  void recoversKnownConstants() {
    assertEqual(WorkRates.fit(Algorithm.WINOGRAD, samples(TRUE)), TRUE);
    WorkRates direct = new WorkRates(Algorithm.DIRECT, 0, 4e-11, 0, 8e-11);
    WorkRates found = WorkRates.fit(Algorithm.DIRECT, samples(direct));
    assertEqual(found, direct);
    assertThat(found.error(samples(direct))).isLessThan(1e-6);
  }

  @Test
  void aFewWrongTimesDoNotBendIt() {
    List<WorkRates.Sample> samples = new ArrayList<>(samples(TRUE));
    for (int i = 0; i < samples.size(); i += 9) {
      WorkRates.Sample right = samples.get(i);
      samples.set(i, new WorkRates.Sample(right.work(), 3 * right.seconds()));
    }
    WorkRates found = WorkRates.fit(Algorithm.WINOGRAD, samples);
    assertThat(found.error(samples(TRUE))).isLessThan(0.03);
  }

  @Test
  void noConstantIsBelowNothing() {
    // Time falls with bytes: the best without that is not to count them.
    List<WorkRates.Sample> samples =
        List.of(
            new WorkRates.Sample(new Work(1e6, 0, 1e6), 1e-3),
            new WorkRates.Sample(new Work(1e6, 0, 2e6), 0.9e-3),
            new WorkRates.Sample(new Work(2e6, 0, 3e6), 1.8e-3));
    WorkRates found = WorkRates.fit(Algorithm.DIRECT, samples);
    assertThat(found.perByte()).isZero();
    assertThat(found.perTransformed()).isZero();
    assertThat(found.perProduct()).isBetween(0.85e-9, 1e-9);
    assertThatThrownBy(() -> new WorkRates.Sample(new Work(1, 0, 1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void directWorkIsThatOfWholeVectors() {
    Work work = Work.of(conv(Window.square(1, 1), 10, 16, 24), Algorithm.WINOGRAD);
    assertThat(work.products()).isEqualTo(100.0 * 16 * 32);
    assertThat(work.transformed()).isZero();
    assertThat(work.bytes()).isEqualTo(4.0 * (100 * 16 + 100 * 24 + 16 * 24));
  }

  @Test
  void winogradWorkIsThatOfWholeTiles() {
    Window window = Window.square(3, 1).padded(1, 1);
    // 28 rows are 5 tiles of 6 outputs: 25 tiles of 8 x 8 elements.
    Work work = Work.of(conv(window, 28, 128, 192), Algorithm.WINOGRAD);
    assertThat(work.products()).isEqualTo(25.0 * 64 * 128 * 192);
    assertThat(work.transformed()).isEqualTo(2 * 25.0 * 64 * (128 + 192));
    assertThat(Work.of(conv(window, 28, 128, 192), Algorithm.DIRECT).products())
        .isEqualTo(784.0 * 9 * 128 * 192);
    // 14 rows of 3 tiles of 6 outputs, each of 12 elements, transformed in one direction.
    Window line = Window.of(1, 7, 1, Padding.symmetric(0, 3));
    Work one = Work.of(conv(line, 14, 128, 128), Algorithm.WINOGRAD);
    assertThat(one.products()).isEqualTo(14.0 * 3 * 12 * 128 * 128);
    assertThat(one.transformed()).isEqualTo(14.0 * 3 * 12 * 256);
    // Windows that no tile is made for, strides and odd channels are summed directly.
    Layer odd = conv(window, 28, 100, 192);
    assertThat(Work.of(odd, Algorithm.WINOGRAD).transformed()).isZero();
  }

  @Test
  void poolsReadTheirWindows() {
    Shape in = Shape.nhwc(1, 8, 8, 4);
    Shape out = Shape.nhwc(1, 4, 4, 4);
    Layer pool = new Layer("pool", "MaxPool", List.of(in), out, Window.square(3, 2), 0, 0);
    assertThat(Work.of(pool, Algorithm.DIRECT))
        .isEqualTo(new Work(0, 0, 4.0 * (256 + 64 + 9 * 64)));
  }
}
