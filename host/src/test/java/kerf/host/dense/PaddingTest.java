package kerf.host.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.Repository;
import kerf.host.api.Logits;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.models.cost.ReceptiveFields;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;
import kerf.models.rewrite.FullyConvolutional.Pooling;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How far trained networks, which pad, are from being moved over a picture: a crop sees padding
 * where the dense form sees the picture. The figures are docs/dense.md's.
 */
@Tag("slow")
class PaddingTest {
  @ParameterizedTest
  @CsvSource({
    "squeezenet-1.1, coffee, 227, 0.05, 0.6",
    "inception-v3-moderation, raccoon, 299, 0.01, 1"
  })
  void whatPaddingChanges(String name, String picture, int side, double least, double most) {
    Model classifier =
        new ModelLibrary(Repository.options("simd").modelRoots())
            .find(name)
            .load(Manifest.Pixels.DEFAULTS, null);
    Model dense = DenseForm.of(Pooling.WINDOW).apply(classifier);
    Tensor whole =
        new Preprocessor(classifier.preprocessing())
            .whole(new ImageDecoder().decode(Repository.picture(picture)));
    try (Devices devices = Devices.discover(new DeviceOptions(2))) {
      Device device = devices.byId("simd");
      Segment wide = Segment.of(dense.graph(), whole.shape());
      Tensor map;
      try (Program program = device.compile(wide, Precision.FLOAT32)) {
        map = program.run(List.of(whole)).getFirst();
      }
      String output = dense.graph().outputs().getFirst();
      int stride = Math.toIntExact(ReceptiveFields.moving(wide, output).rows().stride());
      Shape input = Shape.nhwc(1, side, side, 3);
      Segment small = Segment.of(Logits.of(classifier.graph()), input);
      try (Program program = device.compile(small, Precision.FLOAT32)) {
        Tally tally = new Tally();
        for (int row = 0; row < map.shape().h(); row++) {
          for (int column = 0; column < map.shape().w(); column++) {
            if (row * stride + side > whole.shape().h()
                || column * stride + side > whole.shape().w()) {
              continue; // Padding lets a map have a place more than there are crops.
            }
            Tensor crop = crop(whole, input, row * stride, column * stride);
            float[] want = program.run(List.of(crop)).getFirst().data();
            tally.add(map.data(), (row * map.shape().w() + column) * want.length, want);
          }
        }
        System.out.printf(
            Locale.ROOT,
            "%s over %s, %d x %d places %d pixels apart: %s%n",
            name,
            picture,
            map.shape().h(),
            map.shape().w(),
            stride,
            tally);
        assertThat(tally.relative()).isBetween(least, most);
      }
    }
  }

  private static Tensor crop(Tensor whole, Shape to, int top, int left) {
    Tensor crop = Tensor.zeros(to);
    int row = to.w() * to.c();
    for (int y = 0; y < to.h(); y++) {
      int from = ((top + y) * whole.shape().w() + left) * to.c();
      System.arraycopy(whole.data(), from, crop.data(), y * row, row);
    }
    return crop;
  }

  /** Differences over all places. */
  private static final class Tally {
    private double squares;
    private double spread;
    private int places;
    private int same;

    void add(float[] map, int at, float[] want) {
      double mean = 0;
      int first = 0;
      int firstHere = 0;
      for (int c = 0; c < want.length; c++) {
        mean += want[c] / (double) want.length;
        first = want[c] > want[first] ? c : first;
        firstHere = map[at + c] > map[at + firstHere] ? c : firstHere;
      }
      for (int c = 0; c < want.length; c++) {
        squares += Math.pow((double) map[at + c] - want[c], 2);
        spread += Math.pow(want[c] - mean, 2);
      }
      places++;
      same += first == firstHere ? 1 : 0;
    }

    double relative() {
      return Math.sqrt(squares / spread);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "root mean square difference %.3f of the logits' standard deviation, same first class at"
              + " %d of %d",
          relative(),
          same,
          places);
    }
  }
}
