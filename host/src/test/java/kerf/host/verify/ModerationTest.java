package kerf.host.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;
import kerf.host.api.Classification;
import kerf.host.api.Kerf;
import kerf.host.api.Prediction;
import kerf.host.api.Session;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The trained Inception-v3 against float64 outputs computed with Keras. */
class ModerationTest {
  /** A correct float32 engine gets 5e-6; a wrong epsilon, border, scale or order 0.03 and more. */
  private static final double LOGIT_BOUND = 1e-4;

  /** Winograd's transforms round more: up to 1e-5 of the largest value. */
  private static final double OPENCL_LOGIT_BOUND = 2e-4;

  private static final int SOME = 4;

  private static final JsonNode GOLDEN = read("moderation/golden_f64.json");

  private static JsonNode read(String resource) {
    return Json.read(Repository.resource(resource));
  }

  @Test
  void logitsOfEveryPicture() {
    try (Session session = Kerf.load("inception-v3-moderation", Repository.options("simd"))) {
      assertThat(session.device().id()).isEqualTo("simd");
      compareLogits(session, LOGIT_BOUND);
    }
  }

  /** The reference takes its time: all are for the slow tests. */
  @Test
  void logitsOfSomePicturesOnTheReference() {
    try (Session session = Kerf.load("inception-v3-moderation", Repository.options("reference"))) {
      assertThat(session.device().id()).isEqualTo("reference");
      List<Map.Entry<String, JsonNode>> images = List.copyOf(GOLDEN.get("images").properties());
      images.subList(0, SOME).forEach(image -> compareLogits(session, image, LOGIT_BOUND));
    }
  }

  /** Each with the ways to compute convolutions that it would take unmeasured, Winograd's too. */
  @Tag("opencl")
  @ParameterizedTest
  @ValueSource(strings = {"PoCL", "(Intel(R) OpenCL)", "FPGA Emulation"})
  void logitsOfEveryPictureOnOpenCl(String name) {
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      assumeTrue(
          devices.all().stream().anyMatch(device -> device.name().contains(name)),
          "opencl:~" + name + " skipped: it is not installed, .ci/setup does it");
    }
    String id = "opencl:~" + name;
    try (Session session = Kerf.load("inception-v3-moderation", Repository.options(id))) {
      assertThat(session.device().name()).contains(name);
      compareLogits(session, OPENCL_LOGIT_BOUND);
    }
  }

  @Tag("tornado")
  @ParameterizedTest
  @ValueSource(strings = {"Portable Computing Language", "Intel(R) OpenCL)"})
  void logitsOfEveryPictureOnLiveTornadoVm(String name) {
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      assumeTrue(
          devices.all().stream()
              .anyMatch(d -> d.backend().equals("tornado") && d.name().contains(name)),
          "tornado:~" + name + " skipped: docs/tornadovm.md says what it needs");
    }
    String id = "tornado:~" + name;
    try (Session session = Kerf.load("inception-v3-moderation", Repository.options(id))) {
      compareLogits(session, OPENCL_LOGIT_BOUND);
    }
  }

  private static void compareLogits(Session session, double bound) {
    int pictures = 0;
    for (Map.Entry<String, JsonNode> image : GOLDEN.get("images").properties()) {
      compareLogits(session, image, bound);
      pictures++;
    }
    assertThat(pictures).isEqualTo(16);
  }

  private static void compareLogits(
      Session session, Map.Entry<String, JsonNode> image, double bound) {
    List<Float> logits = session.classify(picture(image.getKey())).logits();
    List<JsonNode> want = image.getValue().get("logits").valueStream().toList();
    assertThat(logits).hasSameSizeAs(want);
    for (int i = 0; i < want.size(); i++) {
      assertThat(Math.abs(logits.get(i) - want.get(i).asDouble()))
          .as(image.getKey())
          .isLessThan(bound);
    }
  }

  /** The 11 mixed blocks and the pooled features: shape, mean, spread, maximum and samples. */
  @Test
  void innerBlocksOfEveryPicture() {
    compareInnerBlocks("simd", Integer.MAX_VALUE);
  }

  @Test
  void innerBlocksOfSomePicturesOnTheReference() {
    compareInnerBlocks("reference", SOME);
  }

  @Test
  @Tag("slow")
  void innerBlocksOfEveryPictureOnTheReference() {
    compareInnerBlocks("reference", Integer.MAX_VALUE);
  }

  private static void compareInnerBlocks(String device, int most) {
    try (Session session = Kerf.load("inception-v3-moderation", Repository.options(device))) {
      for (Map.Entry<String, JsonNode> image :
          GOLDEN.get("images").properties().stream().limit(most).toList()) {
        Map<String, Summary> want =
            new LinkedHashMap<>(Json.summaries(image.getValue().get("mixed")));
        want.put("flatten_1", Summary.of(image.getValue().get("pool")));
        assertThat(want).hasSize(12);
        Comparison comparison = new Comparison();
        new Runner(session.device())
            .probe(
                session.model().graph(), List.copyOf(want.keySet()), input(session, image.getKey()))
            .forEach((name, value) -> want.get(name).compare(name, value, comparison));
        assertThat(comparison.passed())
            .as("%s: %s", image.getKey(), CheckResult.of(device, comparison))
            .isTrue();
      }
    }
  }

  private static Tensor input(Session session, String name) {
    Preprocessor preprocessor = new Preprocessor(session.model().preprocessing());
    float[] pixels = new float[preprocessor.length()];
    preprocessor.write(new ImageDecoder().decode(picture(name)), pixels, 0);
    return new Tensor(Shape.nhwc(1, 299, 299, 3), pixels);
  }

  @Test
  void probabilitiesSumToOne() {
    try (Session session = Kerf.load("inception-v3-moderation", Repository.options("simd"))) {
      Classification seen = session.classify(picture("coffee_299.png"));
      assertThat(seen.predictions().stream().mapToDouble(Prediction::probability).sum())
          .isCloseTo(1, offset(1e-9));
      assertThat(seen.predictions()).hasSize(5);
    }
  }

  /** Decoding and resizing here gives the very pixels that the golden outputs were computed for. */
  @Test
  void pixelsAreThoseOfTheGoldenOutputs() throws GeneralSecurityException {
    try (Session session = Kerf.load("inception-v3-moderation", Repository.options("simd"))) {
      Preprocessor preprocessor = new Preprocessor(session.model().preprocessing());
      for (Map.Entry<String, JsonNode> pixels : read("moderation/pixels.json").properties()) {
        float[] values = new float[preprocessor.length()];
        preprocessor.write(new ImageDecoder().decode(picture(pixels.getKey())), values, 0);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) Math.round(values[i] * 255);
        }
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(hash).as(pixels.getKey()).isEqualTo(pixels.getValue().asString());
      }
    }
  }

  /** The photograph that a golden picture was made from. */
  private static Path picture(String name) {
    return Repository.picture(name.replace("_299.png", ""));
  }
}
