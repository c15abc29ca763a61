package kerf.host.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.cost.ReceptiveField;
import kerf.models.cost.ReceptiveFields;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The map of a network that averages its field must, drawn over a ramp, be the ramp: bilinear
 * interpolation gives a linear function back, if the places lie where they should.
 */
class UpsamplingTest {
  /** Twelve means of 4 x 3 pixels, 5 apart, then means of 3 x 3 places. */
  private static Graph means() {
    GraphBuilder net = new GraphBuilder("means");
    Window first = new Window(4, 3, 5, 3, 1, 1, kerf.models.graph.Padding.none());
    String x =
        net.add(
            "cut", new Op.Pad(List.of(0, -2, -1, 0), List.of(0, 0, 0, 0), 0), net.input("x", 2));
    x = net.add("first", new Op.AvgPool(first, false, false), x);
    return net.build(net.add("second", new Op.AvgPool(Window.square(3, 2), false, false), x));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "1, 2", "0.5, 0.75"})
  void aRampStaysARamp(double across, double down) {
    Shape seen = Shape.nhwc(1, 61, 83, 2);
    Tensor input = Tensor.zeros(seen);
    for (int i = 0; i < seen.h() * seen.w(); i++) {
      input.data()[2 * i] = (float) ((i % seen.w() + 0.5) / across);
      int row = i / seen.w();
      input.data()[2 * i + 1] = (float) ((row + 0.5) / down);
    }
    Segment segment = Segment.of(means(), seen);
    ReceptiveField field = ReceptiveFields.moving(segment, "second");
    Tensor scores = run(segment, input);
    ClassMap map =
        new ClassMap(
            scores,
            new Placement(field.rows(), scores.shape().h(), down),
            new Placement(field.columns(), scores.shape().w(), across));
    Size picture = new Size((int) (seen.w() / across), (int) (seen.h() / down));
    for (int channel = 0; channel < 2; channel++) {
      float[] values = new float[map.places()];
      for (int place = 0; place < values.length; place++) {
        values[place] = scores.data()[2 * place + channel];
      }
      compare(
          new Upsampling(map, values, picture, picture.width(), picture.height()),
          map,
          picture,
          channel);
    }
  }

  private static void compare(Upsampling drawn, ClassMap map, Size picture, int channel) {
    int compared = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        boolean between = isBetween(map.columns(), x + 0.5) && isBetween(map.rows(), y + 0.5);
        if (between) {
          assertThat(drawn.covers(x, y)).isTrue();
          assertThat((double) drawn.at(x, y))
              .as("channel %d at %d, %d", channel, x, y)
              .isEqualTo((channel == 0 ? x : y) + 0.5, within(1e-3));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(picture.width() * picture.height() / 4);
    assertThat(drawn.covers(0, 0)).isFalse();
  }

  private static boolean isBetween(Placement axis, double point) {
    return point >= axis.middle(0) && point <= axis.middle(axis.places() - 1);
  }

  private static Tensor run(Segment segment, Tensor input) {
    try (Devices devices = Devices.discover(new DeviceOptions(1))) {
      Device device = devices.byId("reference");
      try (Program program = device.compile(segment, Precision.FLOAT32)) {
        return program.run(List.of(input)).getFirst();
      }
    }
  }
}
