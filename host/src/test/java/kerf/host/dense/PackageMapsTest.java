package kerf.host.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.Repository;
import kerf.host.api.Logits;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.host.input.RgbImage;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;
import kerf.models.rewrite.FullyConvolutional.Pooling;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both packages as convolutions, at their own size and at others. */
class PackageMapsTest {
  private static final int WIDTH = 427;
  private static final int HEIGHT = 363;

  /** Of the standard deviation of the map: float32 on both sides, sums in other orders. */
  private static final double BOUND = 1e-4;

  private static Model classifier(String name) {
    return new ModelLibrary(Repository.options("simd").modelRoots())
        .find(name)
        .load(Manifest.Pixels.DEFAULTS, null);
  }

  private static Model dense(String name, Pooling pooling) {
    return DenseForm.of(pooling).apply(classifier(name));
  }

  private static Tensor run(Model model, Tensor input) {
    try (Devices devices = Devices.discover(new DeviceOptions(2))) {
      Segment segment = Segment.of(model.graph(), input.shape());
      try (Program program = devices.byId("simd").compile(segment, Precision.FLOAT32)) {
        return program.run(List.of(input)).getFirst();
      }
    }
  }

  private static Tensor corner(Model model) {
    RgbImage photo = new ImageDecoder().decode(Repository.picture("raccoon"));
    byte[] rgb = new byte[3 * WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      System.arraycopy(photo.rgb(), 3 * y * photo.width(), rgb, 3 * y * WIDTH, 3 * WIDTH);
    }
    return new Preprocessor(model.preprocessing()).whole(new RgbImage(WIDTH, HEIGHT, rgb));
  }

  /** Expected by make_maps.py, which rewrites the networks by hand for ONNX Runtime. */
  @ParameterizedTest
  @CsvSource({"squeezenet-1.1", "inception-v3-moderation"})
  void theMapOfAnOddSizeIsOnnxRuntimes(String name) throws IOException {
    JsonNode want =
        JsonMapper.shared()
            .readTree(Files.readString(Repository.resource("dense/maps.json")))
            .get(name);
    Model model = dense(name, Pooling.WINDOW);
    Tensor map = run(model, corner(model));
    assertThat(map.shape())
        .isEqualTo(
            Shape.nhwc(
                1,
                want.get("shape").get(0).asInt(),
                want.get("shape").get(1).asInt(),
                want.get("shape").get(2).asInt()));
    int step = want.get("step").asInt();
    double worst = 0;
    for (int i = 0; i < want.get("values").size(); i++) {
      double value = want.get("values").get(i).asDouble();
      worst = Math.max(worst, Math.abs(map.data()[i * step] - value));
    }
    assertThat(worst).isLessThan(BOUND * want.get("std").asDouble());
  }

  /**
   * At the nominal size the map is one place, and that is the classifier; the average left out,
   * which is the last thing that SqueezeNet does, the mean over the map is.
   */
  @Test
  void atTheNominalSizeItIsTheClassifier() {
    Model classifier = classifier("squeezenet-1.1");
    Tensor input = waves(227);
    float[] plain = run(classifier, input).data();
    Tensor one = run(DenseForm.of(Pooling.WINDOW).apply(classifier), input);
    assertThat(one.shape()).isEqualTo(Shape.nhwc(1, 1, 1, 1000));
    near(one.data(), plain);
    Tensor map = run(DenseForm.of(Pooling.NONE).apply(classifier), input);
    assertThat(map.shape()).isEqualTo(Shape.nhwc(1, 13, 13, 1000));
    Placement any = new Placement(null, 13, 1);
    near(new ClassMap(map, any, any).mean(), plain);
  }

  /** Without the last layer, which is a softmax. */
  @Test
  @Tag("slow")
  void soIsInception() {
    Model classifier = classifier("inception-v3-moderation");
    Model logits =
        new Model(
            classifier.name(),
            Logits.of(classifier.graph()),
            classifier.preprocessing(),
            classifier.labels());
    Tensor input = waves(299);
    near(
        run(DenseForm.of(Pooling.WINDOW).apply(classifier), input).data(),
        run(logits, input).data());
  }

  private static Tensor waves(int side) {
    Tensor input = Tensor.zeros(Shape.nhwc(1, side, side, 3));
    for (int i = 0; i < input.data().length; i++) {
      input.data()[i] = (float) Math.sin(0.001 * i + 1e-7 * i * i);
    }
    return input;
  }

  private static void near(float[] got, float[] want) {
    double mean = mean(want);
    double square = 0;
    for (float v : want) {
      square += (v - mean) * (v - mean);
    }
    double bound = BOUND * Math.sqrt(square / want.length);
    for (int i = 0; i < want.length; i++) {
      assertThat(Math.abs((double) got[i] - want[i])).as("class %d", i).isLessThan(bound);
    }
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  @ParameterizedTest
  @CsvSource({
    "squeezenet-1.1, WINDOW, 221",
    "squeezenet-1.1, NONE, 29",
    "inception-v3-moderation, WINDOW, 299",
    "inception-v3-moderation, NONE, 75",
  })
  void picturesThatAreTooSmallAreToldTheSmallestSize(String name, Pooling pooling, int least) {
    DenseForm form = new DenseForm(dense(name, pooling));
    assertThat(form.takes(new Size(least, least))).isTrue();
    assertThatThrownBy(() -> form.segment(new Size(4000, least - 1)))
        .isInstanceOf(KerfException.class)
        .hasMessage(
            ("4000 x %d pixels are too few: as convolutions, %s takes pictures from %d x %d on;"
                    + " --dense-size %d enlarges this one")
                .formatted(least - 1, name, least, least, least));
    for (int side = least; side < least + 70; side += 3) {
      assertThat(form.takes(new Size(side, side + 37))).as("%s at %d", name, side).isTrue();
    }
  }

  @Test
  void memoryLimitsThePictureNotTheProportions() {
    DenseForm form = new DenseForm(dense("squeezenet-1.1", Pooling.WINDOW));
    Size large = new Size(5472, 3648);
    HeapBudget half = new HeapBudget(512L << 20);
    Size seen = half.largest(form, large);
    assertThat(half.fits(form.segment(seen))).isTrue();
    assertThat(half.fits(form.segment(large.withShorter(seen.shorter() + 1)))).isFalse();
    assertThat((double) seen.width() / seen.height()).isBetween(1.499, 1.501);
    assertThat(seen.shorter()).isGreaterThan(900);
    // The first convolution's 64 channels and its input are counted.
    Size whole = new HeapBudget(64L << 30).largest(form, large);
    assertThat(whole).isEqualTo(large);
    assertThat(LiveValues.bytes(form.segment(large)))
        .isGreaterThan(4L * (64 * 2736 * 1824 + 2 * 3 * 5472 * 3648));
    assertThatThrownBy(() -> new HeapBudget(20L << 20).largest(form, large))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("has no room even for less");
  }
}
