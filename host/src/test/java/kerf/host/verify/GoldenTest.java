package kerf.host.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole networks against other people's implementations, on every device that needs no
 * installation.
 */
class GoldenTest {
  private static final List<String> DEVICES = List.of("reference", "simd");

  /** Every ONNX operator in its forms, outputs by ONNX Runtime. */
  private static final Path OPERATORS =
      Repository.root().resolve("models/src/test/resources/kerf/models/onnx/cases");

  private static Devices devices;

  @BeforeAll
  static void discover() {
    devices = Devices.discover(DeviceOptions.defaults());
  }

  @AfterAll
  static void close() {
    devices.close();
  }

  /** All but those that take the reference half a minute. */
  static Stream<Arguments> cases() {
    return all().filter(c -> !longRunning(c));
  }

  static Stream<Arguments> longRunning() {
    return all().filter(GoldenTest::longRunning);
  }

  private static boolean longRunning(Arguments arguments) {
    return arguments.get()[0].equals("reference")
        && ((String) arguments.get()[1]).matches("golden-(vgg16|slim_inception_v3).*");
  }

  private static Stream<Arguments> all() {
    return DEVICES.stream()
        .flatMap(
            device ->
                Verifier.find(List.of(Repository.resource("verify"), OPERATORS)).stream()
                    .map(path -> Arguments.of(device, path.getFileName().toString(), path)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void agrees(String device, String name, Path path) {
    CheckResult result = new Verifier(devices.byId(device)).check(path);
    assertThat(result.outcome()).as(result.toString()).isEqualTo(CheckResult.Outcome.PASSED);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("longRunning")
  @Tag("slow")
  void agreesInTime(String device, String name, Path path) {
    agrees(device, name, path);
  }

  /** The check itself must be able to fail: one logit of a thousand is changed. */
  @Test
  void noticesOneWrongLogit(@TempDir Path folder) throws IOException {
    Path golden = Repository.resource("verify/golden/golden-alexnet.json");
    String json =
        Files.readString(golden)
            .replaceFirst("\"logits\":\\[-4\\.284321561", "\"logits\":[-4.294321561");
    Path wrong = Files.writeString(folder.resolve("golden-wrong.json"), json);
    CheckResult result = new Verifier(devices.byId("simd")).check(wrong);
    assertThat(result.outcome()).isEqualTo(CheckResult.Outcome.FAILED);
    assertThat(result.detail())
        .containsPattern("largest error (9\\.9|1\\.0)")
        .contains("at logits");
  }
}
