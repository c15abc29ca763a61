package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import kerf.host.ExtraBackend;
import kerf.host.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code classify --dense}, on the small network of these tests and on SqueezeNet. */
class DenseCommandTest {
  private static final String TINY = Repository.resource("cli/tiny.onnx").toString();
  private static final String COFFEE = Repository.picture("coffee").toString();

  @TempDir private Path folder;

  private CliRun dense(String... more) {
    List<String> args = new ArrayList<>(List.of("classify", "--dense", "-o", folder.toString()));
    args.addAll(Arrays.asList(more));
    return CliRun.of(args.toArray(String[]::new));
  }

  @Test
  void theEspressoIsInTheCup() throws IOException {
    CliRun run = dense("-d", "simd", "--format", "jsonl", "--top", "2", COFFEE);
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode row = JsonMapper.shared().readTree(run.outLines().getFirst());
    assertThat(row.propertyNames())
        .containsExactly(
            "file",
            "width",
            "height",
            "model",
            "device",
            "seen",
            "map",
            "top",
            "class",
            "greatest",
            "files");
    assertThat(row.get("class").get("label").asString()).isEqualTo("espresso");
    assertThat(row.get("top")).hasSize(2);
    JsonNode map = row.get("map");
    assertThat(map.get("height").asInt()).isEqualTo(12);
    assertThat(map.get("width").asInt()).isEqualTo(24);
    // The cup's opening in the photograph.
    assertThat(row.get("greatest").get("x").asInt()).isBetween(180, 410);
    assertThat(row.get("greatest").get("y").asInt()).isBetween(20, 200);
    Path npy = Path.of(row.get("files").get(0).asString());
    assertThat(Files.size(npy)).isEqualTo(128 + 4L * 12 * 24 * 1000);
    BufferedImage heat = ImageIO.read(Path.of(row.get("files").get(1).asString()).toFile());
    assertThat(heat.getWidth()).isEqualTo(600);
    assertThat(heat.getHeight()).isEqualTo(400 + 54);
    int x = row.get("greatest").get("x").asInt();
    int y = row.get("greatest").get("y").asInt();
    // Hot colours have little blue, and the cold part of the photograph is nearly gray.
    assertThat(red(heat.getRGB(x, y)) - blue(heat.getRGB(x, y))).isGreaterThan(40);
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xff;
  }

  private static int blue(int rgb) {
    return rgb & 0xff;
  }

  @Test
  void nothingIsReplacedUnasked() {
    assertThat(dense("-m", TINY, COFFEE).exit()).isZero();
    CliRun again = dense("-m", TINY, COFFEE);
    assertThat(again.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(again.out()).isEmpty();
    assertThat(again.err())
        .isEqualTo(
            "kerf: %s exists; choose another folder with -o, or say --force to replace it%n"
                .formatted(folder.resolve("coffee.png.npy")));
    assertThat(dense("-m", TINY, "--force", COFFEE).exit()).isZero();
  }

  @Test
  void brokenAndSmallPicturesAreSkipped() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("in"));
    Files.writeString(pictures.resolve("a.png"), "no picture");
    BufferedImage small = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(small, "png", pictures.resolve("b.png").toFile());
    CliRun run = dense("-d", "simd", "--format", "csv", pictures.toString(), COFFEE);
    assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.outLines()).hasSize(4);
    assertThat(run.outLines().getFirst()).startsWith("file,width,height,model,device,seen_width");
    assertThat(run.outLines().get(1)).contains("this is no JPEG");
    assertThat(run.outLines().get(2))
        .endsWith(
            "%s: 40 x 30 pixels are too few: as convolutions, squeezenet-1.1 takes pictures from 221 x 221 on; --dense-size 221 enlarges this one\""
                .formatted(pictures.resolve("b.png")));
    assertThat(run.outLines().get(3)).contains(",600,400,squeezenet-1.1,simd,600,400,12,24,967,");
    assertThat(run.err()).contains("skipped 2");
    CliRun enlarged = dense("--dense-size", "227", pictures.resolve("b.png").toString());
    assertThat(enlarged.exit()).as(enlarged.err()).isZero();
    assertThat(enlarged.out()).contains("b.png.heat.png").contains("averaged");
  }

  @Test
  void aClassIsNamedOrNumbered() {
    assertThat(dense("--class", "TABBY CAT", "--dense-size", "227", COFFEE).out())
        .contains("tabby cat ");
    assertThat(dense("--class", "281", "--dense-size", "227", "--force", COFFEE).out())
        .contains("tabby cat ");
    CliRun several = dense("--class", "terrier", "--force", COFFEE);
    assertThat(several.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(several.err()).startsWith("kerf: --class terrier: squeezenet-1.1 has several: ");
    CliRun none = dense("--class", "unicorn", "--force", COFFEE);
    assertThat(none.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err())
        .isEqualTo("kerf: --class unicorn: squeezenet-1.1 has no class of that name%n".formatted());
    assertThat(dense("--class", "1000", "--force", COFFEE).err())
        .contains("squeezenet-1.1 has 1000 classes, 0 to 999");
  }

  @Test
  void optionsThatMeanNothing() {
    CliRun alone = CliRun.of("classify", "--dense-size", "300", COFFEE);
    assertThat(alone.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(alone.err()).contains("--dense");
    CliRun crop = dense("--crop", "0.5", COFFEE);
    assertThat(crop.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(crop.err()).contains("--dense looks at whole pictures; leave --crop out");
    CliRun size = dense("--dense-size", "huge", COFFEE);
    assertThat(size.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(size.err()).contains("--dense-size takes full, or the shorter side");
  }

  @Test
  void theNextDeviceGoesOn() {
    try (ExtraBackend _ = new ExtraBackend("failing/")) {
      String devices = "failing:run2,reference";
      String coins = Repository.picture("coins").toString();
      CliRun run =
          dense("-m", TINY, "-d", devices, "--dense-size", "16", "--format", "csv", COFFEE, coins);
      assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INCOMPLETE);
      assertThat(run.outLines().get(1)).contains(",tiny,failing:run2,");
      assertThat(run.outLines().get(2)).contains(",tiny,reference,");
      assertThat(run.err()).contains("failing:run2 is retired, and reference goes on");
    }
  }
}
