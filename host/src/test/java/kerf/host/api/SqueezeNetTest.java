package kerf.host.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kerf.host.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The trained SqueezeNet on raw photographs, decoded and resized here, against Pillow and ONNX
 * Runtime.
 */
class SqueezeNetTest {
  private static final double PROBABILITY_BOUND = 2e-3;

  /** Neighbours nearer than this may change places. */
  private static final double TIE = 4e-3;

  @ParameterizedTest
  @ValueSource(strings = {"reference", "simd"})
  void topFiveOfEveryPhotograph(String device) throws IOException {
    JsonNode refs =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(Repository.resource("squeezenet/refs.json")));
    int compared = 0;
    try (Session session = Kerf.load("squeezenet-1.1", Repository.options(device))) {
      for (JsonNode image : refs.get("squeezenet1_1").get("images")) {
        String file = image.get("file").asString();
        // ImageNet's own photographs may not be copied; they are not here.
        if (!file.startsWith("imagenet_")) {
          check(image, session.classify(Repository.picture(file.replaceFirst("\\.\\w+$", ""))));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(16);
  }

  private static void check(JsonNode image, Classification seen) {
    String file = image.get("file").asString();
    for (int rank = 0; rank < 5; rank++) {
      int index = image.get("top5").get(rank).asInt();
      double want = image.get("prob5").get(rank).asDouble();
      double got =
          seen.predictions().stream()
              .filter(p -> p.index() == index)
              .findFirst()
              .orElseThrow()
              .probability();
      assertThat(Math.abs(got - want))
          .as("%s, class %d", file, index)
          .isLessThan(PROBABILITY_BOUND);
      boolean clearAbove = rank == 0 || image.get("prob5").get(rank - 1).asDouble() - want > TIE;
      boolean clearBelow = rank < 4 && want - image.get("prob5").get(rank + 1).asDouble() > TIE;
      if (clearAbove && clearBelow) {
        assertThat(seen.predictions().get(rank).index())
            .as("%s, rank %d", file, rank + 1)
            .isEqualTo(index);
      }
    }
  }

  @Test
  void manyCallersAgreeWithOne() {
    Path picture = Repository.samples().resolve("chelsea.png");
    try (Session session = Kerf.load("squeezenet-1.1", Repository.options("simd"))) {
      Classification alone = session.classify(picture);
      List<CompletableFuture<Classification>> together =
          IntStream.range(0, 24).mapToObj(_ -> session.submit(picture)).toList();
      assertThat(together)
          .allSatisfy(future -> assertThat(future.join().logits()).isEqualTo(alone.logits()));
    }
  }
}
