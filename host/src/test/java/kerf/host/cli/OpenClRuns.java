package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kerf.accel.Device;
import kerf.accel.Devices;
import kerf.host.Repository;
import kerf.host.batch.Job;
import kerf.host.pipeline.TestStages;
import kerf.host.plan.Candidate;
import kerf.host.plan.CostModel;
import kerf.host.plan.Group;
import kerf.host.plan.PlanFile;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of {@code kerf run} on real devices share. */
final class OpenClRuns {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double PROBABILITY = 1e-3;
  private static final int SIDE = 64;

  /** Sixteen photographs. */
  private static final List<String> PICTURES =
      List.of(
          "airplane-from-above",
          "black-canyon",
          "brick",
          "camera",
          "chelsea",
          "china",
          "coffee",
          "coins",
          "gravel",
          "logo",
          "nagasaki-boats",
          "page",
          "raccoon",
          "retina",
          "rocket",
          "astronaut");

  private OpenClRuns() {}

  /** The devices that .ci/setup installs. */
  enum Driver {
    POCL("PoCL", "Portable Computing Language"),
    INTEL_CPU("(Intel(R) OpenCL)", "Intel(R) OpenCL"),
    INTEL_FPGA("FPGA Emulation", "FPGA Emulation");

    private final String device;
    private final String platform;

    Driver(String device, String platform) {
      this.device = device;
      this.platform = platform;
    }

    /** A part of the platform's name that no other has. */
    String platform() {
      return platform;
    }

    /** Its id, where it is installed. */
    Optional<String> in(Devices devices) {
      return devices.all().stream()
          .filter(d -> d.name().contains(device))
          .map(Device::id)
          .findFirst();
    }
  }

  /** A list of so many of the photographs, small ones, one after the other and again. */
  static Path list(Path folder, int count) throws IOException {
    Path small = Files.createDirectories(folder.resolve("pictures"));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = PICTURES.get(i % PICTURES.size());
      Path file = small.resolve(name + ".png");
      if (!Files.exists(file)) {
        shrink(Repository.picture(name), file);
      }
      names.add(file.toString());
    }
    return Files.write(folder.resolve("list-" + count + ".txt"), names);
  }

  /** So that decoding does not take longer than the devices. */
  private static void shrink(Path picture, Path file) throws IOException {
    BufferedImage small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.drawImage(ImageIO.read(picture.toFile()), 0, 0, SIDE, SIDE, null);
    graphics.dispose();
    ImageIO.write(small, "png", file.toFile());
  }

  /** How many pictures differ. */
  static int distinct() {
    return PICTURES.size();
  }

  /** A model by its name or file, as {@code -m} takes it. */
  static Model model(String reference) {
    return new ModelLibrary(List.of(Repository.root().resolve("models").resolve("packages")))
        .find(reference)
        .load(Manifest.Pixels.DEFAULTS, null);
  }

  /** A stage for each device, one after the other, of about as many groups. */
  static List<Stage> stages(Model model, List<String> devices) {
    Segment network = Job.network(model, 1);
    List<String> groups = CostModel.groups(network).stream().map(Group::name).toList();
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < devices.size(); i++) {
      int from = i * groups.size() / devices.size();
      int to = (i + 1) * groups.size() / devices.size();
      stages.add(TestStages.stage(devices.get(i), groups.subList(from, to)));
    }
    return stages;
  }

  /** The program of a stage, before it is compiled. */
  static Segment part(Model model, Stage stage) {
    Set<String> groups = new LinkedHashSet<>(stage.groups());
    return Job.network(model, 1).part(groups);
  }

  /** A plan file with stages. */
  static Path plan(Path file, Model model, List<Stage> stages) {
    List<Route> routes = List.of(new Route(stages, 1));
    new PlanFile(PlanFile.VERSION, model.name(), null, 1, Candidate.Kind.PIPELINE, 1, 1, routes)
        .write(file);
    return file;
  }

  /** The rows of a file. */
  static List<JsonNode> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(JSON::readTree).toList();
    }
  }

  /** Each picture of a list has its row, once and in order, and the row says what is expected. */
  static void assertRows(Path rows, Path list, List<JsonNode> expected) throws IOException {
    List<JsonNode> found = rows(rows);
    assertThat(found.stream().map(r -> r.path("file").asString()))
        .isEqualTo(Files.readAllLines(list));
    for (int i = 0; i < found.size(); i++) {
      JsonNode is = found.get(i).path("top");
      JsonNode want = expected.get(i % expected.size()).path("top");
      assertThat(is.size()).as(found.get(i).toString()).isPositive().isEqualTo(want.size());
      for (int k = 0; k < want.size(); k++) {
        String what = "class " + k + " of row " + i + ": " + found.get(i);
        assertThat(is.get(k).path("index").asInt())
            .as(what)
            .isEqualTo(want.get(k).path("index").asInt());
        assertThat(is.get(k).path("probability").asDouble())
            .as(what)
            .isCloseTo(want.get(k).path("probability").asDouble(), within(PROBABILITY));
      }
    }
  }
}
