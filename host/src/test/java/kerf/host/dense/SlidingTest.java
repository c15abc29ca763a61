package kerf.host.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.cost.ReceptiveField;
import kerf.models.cost.ReceptiveFields;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.rewrite.FullyConvolutional;
import kerf.models.rewrite.FullyConvolutional.Pooling;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The dense form is the classifier moved over the picture: its map at place p holds the logits of
 * the crop that begins at p x stride, for networks without padding, within what the order of sums
 * can change. Networks are drawn by chance; -Dkerf.seed=N draws the same again.
 */
class SlidingTest {
  private static final int NETWORKS = 40;

  @ParameterizedTest
  @ValueSource(strings = {"reference", "simd"})
  void everyPlaceIsTheClassifierOfItsCrop(String id) {
    long first = Long.getLong("kerf.seed", System.nanoTime());
    int places = 0;
    int moved = 0;
    try (Devices devices = Devices.discover(new DeviceOptions(2))) {
      Device device = devices.byId(id);
      for (long seed = first; seed < first + NETWORKS; seed++) {
        Slid slid = new Slid(device, seed);
        slid.compareNominal();
        places += slid.comparePlaces();
        slid.compareShifted();
        moved += slid.differsOneStepAside() ? 1 : 0;
      }
    }
    assertThat(places).as("places compared, -Dkerf.seed=%d", first).isGreaterThan(3 * NETWORKS);
    // The bound is far narrower than what a place off by one makes.
    assertThat(moved).as("-Dkerf.seed=%d", first).isGreaterThan(NETWORKS * 3 / 4);
  }

  /** One network, and a picture of 2 x 3 strides more than it is made for. */
  private static final class Slid {
    private static final int DOWN = 2;
    private static final int ACROSS = 3;

    private final Device device;
    private final long seed;
    private final Graph graph;
    private final Graph dense;
    private final Shape nominal;
    private final int strideH;
    private final int strideW;
    private final Tensor picture;
    private final Tensor map;
    private final double relative;

    Slid(Device device, long seed) {
      this.device = device;
      this.seed = seed;
      RandomClassifier drawn = RandomClassifier.draw(seed);
      graph = drawn.graph();
      nominal = drawn.input();
      dense = FullyConvolutional.apply(graph, nominal, Pooling.WINDOW);
      Segment small = Segment.of(dense, nominal);
      ReceptiveField field = ReceptiveFields.moving(small, dense.outputs().getFirst());
      strideH = Math.toIntExact(field.rows().stride());
      strideW = Math.toIntExact(field.columns().stride());
      picture =
          random(
              nominal
                  .with(1, nominal.h() + DOWN * strideH)
                  .with(2, nominal.w() + ACROSS * strideW));
      map = run(dense, picture);
      relative = SumBound.relative(small);
      assertThat(map.shape()).as(name()).isEqualTo(Shape.nhwc(1, DOWN + 1, ACROSS + 1, 5));
    }

    private String name() {
      return "-Dkerf.seed=%d on %s".formatted(seed, device.id());
    }

    private Tensor random(Shape shape) {
      Random random = new Random(seed);
      Tensor tensor = Tensor.zeros(shape);
      for (int i = 0; i < tensor.data().length; i++) {
        tensor.data()[i] = 2 * random.nextFloat() - 1;
      }
      return tensor;
    }

    private Tensor run(Graph network, Tensor input) {
      try (Program program =
          device.compile(Segment.of(network, input.shape()), Precision.FLOAT32)) {
        return program.run(List.of(input)).getFirst();
      }
    }

    private Tensor crop(int top, int left) {
      Tensor crop = Tensor.zeros(nominal);
      int row = nominal.w() * nominal.c();
      for (int y = 0; y < nominal.h(); y++) {
        int from = ((top + y) * picture.shape().w() + left) * nominal.c();
        System.arraycopy(picture.data(), from, crop.data(), y * row, row);
      }
      return crop;
    }

    private float[] place(int row, int column) {
      int at = (row * map.shape().w() + column) * map.shape().c();
      return Arrays.copyOfRange(map.data(), at, at + map.shape().c());
    }

    private float[] bounds(Tensor crop) {
      return run(SumBound.magnitudes(graph), SumBound.magnitude(crop)).data();
    }

    /** The greatest difference as a part of what is allowed. */
    private double ratio(float[] got, float[] want, float[] magnitudes) {
      double worst = 0;
      for (int c = 0; c < got.length; c++) {
        worst =
            Math.max(
                worst,
                Math.abs((double) got[c] - want[c])
                    / (relative * magnitudes[c] + Float.MIN_NORMAL));
      }
      return worst;
    }

    void compareNominal() {
      Tensor crop = crop(0, 0);
      Tensor one = run(dense, crop);
      assertThat(one.shape()).as(name()).isEqualTo(Shape.nhwc(1, 1, 1, 5));
      assertThat(ratio(one.data(), run(graph, crop).data(), bounds(crop)))
          .as(name())
          .isLessThanOrEqualTo(1);
    }

    int comparePlaces() {
      for (int row = 0; row <= DOWN; row++) {
        for (int column = 0; column <= ACROSS; column++) {
          Tensor crop = crop(row * strideH, column * strideW);
          assertThat(ratio(place(row, column), run(graph, crop).data(), bounds(crop)))
              .as("%s, place %d, %d", name(), row, column)
              .isLessThanOrEqualTo(1);
        }
      }
      return (DOWN + 1) * (ACROSS + 1);
    }

    /** A picture that begins a stride later has the same map without its first row and column. */
    void compareShifted() {
      Shape rest =
          picture
              .shape()
              .with(1, picture.shape().h() - strideH)
              .with(2, picture.shape().w() - strideW);
      Tensor shifted = Tensor.zeros(rest);
      int width = rest.w() * rest.c();
      for (int y = 0; y < rest.h(); y++) {
        int from = ((y + strideH) * picture.shape().w() + strideW) * rest.c();
        System.arraycopy(picture.data(), from, shifted.data(), y * width, width);
      }
      Tensor moved = run(dense, shifted);
      assertThat(moved.shape()).as(name()).isEqualTo(Shape.nhwc(1, DOWN, ACROSS, 5));
      for (int row = 0; row < DOWN; row++) {
        for (int column = 0; column < ACROSS; column++) {
          int at = (row * ACROSS + column) * 5;
          float[] got = Arrays.copyOfRange(moved.data(), at, at + 5);
          float[] magnitudes = bounds(crop((row + 1) * strideH, (column + 1) * strideW));
          assertThat(ratio(got, place(row + 1, column + 1), magnitudes))
              .as("%s, shifted %d, %d", name(), row, column)
              .isLessThanOrEqualTo(1);
        }
      }
    }

    boolean differsOneStepAside() {
      Tensor crop = crop(strideH, strideW);
      return ratio(place(1, 2), run(graph, crop).data(), bounds(crop)) > 1;
    }
  }
}
