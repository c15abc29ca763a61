package kerf.host.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.Repository;
import kerf.host.api.Kerf;
import kerf.host.api.Session;
import kerf.host.input.ImageDecoder;
import kerf.host.input.Preprocessor;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Winograd's algorithm rounds differently changes no answer. */
class ExactOrderTest {
  private static final int BEST = 5;

  @ParameterizedTest
  @ValueSource(strings = {"inception-v3-moderation", "squeezenet-1.1"})
  void theBestFiveOfEveryPictureAreThoseOfExactSums(String model) throws IOException {
    try (Session session = Kerf.load(model, Repository.options("simd"))) {
      Preprocessor preprocessor = new Preprocessor(session.model().preprocessing());
      int side = (int) Math.sqrt(preprocessor.length() / 3.0);
      Segment segment = Segment.of(session.model().graph(), Shape.nhwc(1, side, side, 3));
      int others = 0;
      try (Program fast = session.device().compile(segment, Precision.FLOAT32);
          Program exact = session.device().compile(segment, Precision.EXACT)) {
        List<Path> pictures = pictures();
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(16);
        for (Path picture : pictures) {
          float[] pixels = new float[preprocessor.length()];
          preprocessor.write(new ImageDecoder().decode(picture), pixels, 0);
          List<Tensor> input = List.of(new Tensor(Shape.nhwc(1, side, side, 3), pixels));
          float[] got = fast.run(input).getFirst().data();
          float[] want = exact.run(input).getFirst().data();
          assertThat(best(got)).as(picture.toString()).isEqualTo(best(want));
          others += Arrays.equals(got, want) ? 0 : 1;
        }
      }
      // Else one was compared with itself.
      assertThat(others).isPositive();
    }
  }

  private static List<Path> pictures() throws IOException {
    List<Path> pictures = new ArrayList<>();
    for (Path folder : List.of(Repository.samples(), Repository.resource("pictures"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(f -> f.toString().matches(".*\\.(png|jpg)")).sorted().forEach(pictures::add);
      }
    }
    return pictures;
  }

  private static List<Integer> best(float[] logits) {
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -logits[i]))
        .limit(BEST)
        .toList();
  }
}
