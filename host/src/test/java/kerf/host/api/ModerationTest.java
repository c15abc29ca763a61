package kerf.host.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.Repository;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trained Inception-v3 against float64 outputs computed with Keras. */
class ModerationTest {
  /** A correct float32 engine gets 5e-6; a wrong epsilon, border, scale or order 0.03 and more. */
  private static final double LOGIT_BOUND = 1e-4;

  private static final JsonNode GOLDEN = read("moderation/golden_f64.json");

  private static JsonNode read(String resource) {
    try {
      return JsonMapper.builder().build().readTree(Files.readString(Repository.resource(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "simd"})
  void logitsOfEveryPicture(String device) {
    try (Session session = Kerf.load("inception-v3-moderation", Repository.options(device))) {
      assertThat(session.device().id()).isEqualTo(device);
      int pictures = 0;
      for (Map.Entry<String, JsonNode> image : GOLDEN.get("images").properties()) {
        List<Float> logits = session.classify(picture(image.getKey())).logits();
        List<JsonNode> want = image.getValue().get("logits").valueStream().toList();
        assertThat(logits).hasSameSizeAs(want);
        for (int i = 0; i < want.size(); i++) {
          assertThat(Math.abs(logits.get(i) - want.get(i).asDouble()))
              .as(image.getKey())
              .isLessThan(LOGIT_BOUND);
        }
        pictures++;
      }
      assertThat(pictures).isEqualTo(16);
    }
  }

  /** The 11 mixed blocks and the pooled features: mean, spread and samples. */
  @ParameterizedTest
  @ValueSource(strings = {"reference", "simd"})
  void innerBlocks(String device) {
    try (Session session = Kerf.load("inception-v3-moderation", Repository.options(device))) {
      for (String name : List.of("chelsea_299.png", "rocket_299.png")) {
        Map<String, Tensor> values = mixedBlocks(session, name);
        assertThat(values).hasSize(11);
        values.forEach((block, value) -> check(name, block, value));
      }
    }
  }

  private static Map<String, Tensor> mixedBlocks(Session session, String name) {
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      blocks.add("mixed" + i);
    }
    Graph graph = session.model().graph().withOutputs(blocks);
    Preprocessor preprocessor = new Preprocessor(session.model().preprocessing());
    float[] pixels = new float[preprocessor.length()];
    preprocessor.write(new ImageDecoder().decode(picture(name)), pixels, 0);
    Tensor input = new Tensor(Shape.nhwc(1, 299, 299, 3), pixels);
    Map<String, Tensor> values = new LinkedHashMap<>();
    try (Program program =
        session.device().compile(Segment.of(graph, input.shape()), Precision.FLOAT32)) {
      List<Tensor> outputs = program.run(List.of(input));
      for (int i = 0; i < blocks.size(); i++) {
        values.put(blocks.get(i), outputs.get(i).nhwcToNchw());
      }
    }
    return values;
  }

  private static void check(String name, String block, Tensor value) {
    JsonNode want = GOLDEN.get("images").get(name).get("mixed").get(block);
    double bound = Math.max(1e-4 * want.get("std").asDouble(), 1e-6);
    double sum = 0;
    for (float v : value.data()) {
      sum += v;
    }
    assertThat(Math.abs(sum / value.data().length - want.get("mean").asDouble()))
        .as(block)
        .isLessThan(bound);
    for (int i = 0; i < want.get("idx").size(); i++) {
      double got = value.data()[want.get("idx").get(i).asInt()];
      assertThat(Math.abs(got - want.get("val").get(i).asDouble()))
          .as("%s of %s", block, name)
          .isLessThan(bound);
    }
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
