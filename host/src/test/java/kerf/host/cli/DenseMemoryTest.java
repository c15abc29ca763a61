package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kerf.host.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole pictures in little memory. */
@Tag("slow")
class DenseMemoryTest {
  @TempDir private Path folder;

  /** One after the other, so that what the first left behind is in the way of the second. */
  @Test
  void twentyMegapixelsInHalfAGigabyte() throws Exception {
    Path large = folder.resolve("large.png");
    BufferedImage image = new BufferedImage(5472, 3648, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 3648; y++) {
      for (int x = 0; x < 5472; x++) {
        image.setRGB(x, y, (x * 7 ^ y * 3) * 0x010203);
      }
    }
    ImageIO.write(image, "png", large.toFile());
    CliProcess process = new CliProcess(folder);
    for (String model : List.of("squeezenet-1.1", "inception-v3-moderation")) {
      CliRun run =
          process.kerf(
              Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m"),
              List.of(
                  "classify",
                  "--dense",
                  "-m",
                  model,
                  "-d",
                  "simd",
                  "--format",
                  "jsonl",
                  "-o",
                  folder.resolve(model).toString(),
                  "--dense-pool",
                  "none",
                  large.toString(),
                  Repository.picture("coffee").toString(),
                  large.toString()));
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.outLines()).hasSize(3);
      assertThat(run.err()).contains("has no room for " + model + " over 5472 x 3648 pixels");
      JsonNode first = JsonMapper.shared().readTree(run.outLines().getFirst());
      assertThat(first.get("seen").get("width").asInt()).isBetween(600, 5000);
      assertThat(first.get("width").asInt()).isEqualTo(5472);
      assertThat(run.outLines().getLast()).isEqualTo(run.outLines().getFirst());
    }
  }
}
