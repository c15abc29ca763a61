package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Networks, pictures and expected numbers for tests of {@code kerf eval}. */
final class EvalRuns {
  /** Of probabilities: two engines add up in different orders. */
  static final double BOUND = 5e-5;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EvalRuns() {}

  /** What make_eval.py computed. */
  static JsonNode expected() {
    return JSON.readTree(Repository.resource("eval/expected.json"));
  }

  /** Runs it on a device. */
  static CliRun eval(Path data, String... more) {
    List<String> args = new ArrayList<>(List.of("eval", "--data", data.toString(), "-d", "simd"));
    args.addAll(List.of(more));
    return CliRun.of(args.toArray(String[]::new));
  }

  /** A package with a network by chance for 8 x 8 pictures and 4 classes. */
  static Path tiny(Path folder) throws IOException {
    return network(
        folder,
        Repository.resource("cli/tiny.onnx"),
        "{mean: [127.5], scale: [0.00784313725490196]}");
  }

  /** SqueezeNet with another preprocessing. */
  static Path otherSqueezeNet(Path folder) throws IOException {
    return network(
        folder,
        Repository.root().resolve("models/packages/squeezenet-1.1/squeezenet_1.1.onnx"),
        "{size: 224, crop: 0.875, resize: bicubic, order: bgr, mean: [104, 117, 123], scale: [1]}");
  }

  private static Path network(Path folder, Path onnx, String preprocessing) throws IOException {
    Files.createDirectories(folder);
    Files.copy(onnx, folder.resolve("net.onnx"));
    Files.writeString(
        folder.resolve("model.yaml"), "graph: net.onnx\npreprocessing: " + preprocessing + "\n");
    return folder;
  }

  /** A table of sample pictures, all with the same label. */
  static Path table(Path file, String label, List<String> names) throws IOException {
    return Files.write(
        file, names.stream().map(n -> Repository.samples().resolve(n) + "\t" + label).toList());
  }

  /** Names of the sample pictures. */
  static List<String> samples() {
    try (Stream<Path> files = Files.list(Repository.samples())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".png") || name.endsWith(".jpg"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows that an evaluation wrote. */
  static List<JsonNode> rows(Path output) throws IOException {
    return Files.readAllLines(output.resolve("predictions.jsonl")).stream()
        .map(JSON::readTree)
        .toList();
  }

  /** Compares rows with top classes that were computed elsewhere. */
  static void check(List<JsonNode> rows, JsonNode pictures) {
    assertThat(rows).hasSize(pictures.size());
    for (int i = 0; i < rows.size(); i++) {
      String file = pictures.get(i).get("file").asString();
      assertThat(Path.of(rows.get(i).get("file").asString())).hasFileName(file);
      for (int rank = 0; rank < 5; rank++) {
        JsonNode seen = rows.get(i).get("top").get(rank);
        double want = pictures.get(i).get("prob5").get(rank).asDouble();
        assertThat(Math.abs(seen.get("probability").asDouble() - want))
            .as("%s, rank %d", file, rank + 1)
            .isLessThan(BOUND);
        assertThat(seen.get("index").asInt())
            .as("%s, rank %d", file, rank + 1)
            .isEqualTo(pictures.get(i).get("top5").get(rank).asInt());
      }
    }
  }
}
