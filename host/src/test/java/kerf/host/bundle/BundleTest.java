package kerf.host.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.BuiltJars;
import kerf.host.Repository;
import kerf.host.api.KerfOptions;
import kerf.models.KerfException;
import kerf.models.packages.PackageFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is in a bundle, and what its self-check finds; its Java is borrowed. */
@EnabledOnOs(OS.LINUX)
class BundleTest {
  @TempDir private static Path folder;
  private static Path home;
  private static Path bundle;
  private static String said;

  private final List<Path> changed = new ArrayList<>();

  @BeforeAll
  static void make() throws IOException {
    home = BuiltJars.distribution(folder.resolve("app"));
    bundle = folder.resolve("a bundle");
    said = maker("cpu", new BorrowedJava(true)).make(bundle);
  }

  private static BundleMaker maker(String target, RuntimeImage runtime) {
    Path model = Repository.root().resolve("models/packages/squeezenet-1.1");
    Path sample = home.resolve("samples/coffee.png");
    return new BundleMaker(
        new BundleRequest(
            PackageFolder.read(model), BundleTarget.of(target), runtime, home, sample, "1.0"),
        _ -> {});
  }

  /** Puts back what a test changed. */
  @AfterEach
  void restore() throws IOException {
    for (Path file : changed) {
      Files.move(saved(file), file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path saved(Path file) {
    return folder.resolve("saved-" + file.getFileName());
  }

  private Path change(String name) throws IOException {
    Path file = bundle.resolve(name);
    Files.copy(file, saved(file));
    changed.add(file);
    return file;
  }

  private static String check() {
    return new SelfCheck(bundle).run(KerfOptions.defaults().withDevices(List.of("simd")));
  }

  @Test
  void itsOwnLauncherFoundItRight() {
    assertThat(said)
        .startsWith("self-check: the files are unchanged, and samples/coffee.png is espresso")
        .contains("(class 967) on simd");
  }

  @Test
  void holdsWhatItsReadmeSays() throws IOException {
    String readme = Files.readString(bundle.resolve("README.md"));
    assertThat(readme).contains("squeezenet-1.1").doesNotContain("@");
    for (String line : readme.lines().filter(l -> l.startsWith("| `")).toList()) {
      assertThat(bundle.resolve(line.substring(3, line.indexOf('`', 3)))).exists();
    }
    assertThat(bundle.resolve("models/packages/squeezenet-1.1"))
        .isDirectoryContaining("glob:**/LICENSE.squeezenet")
        .isDirectoryContaining("glob:**/squeezenet_1.1.onnx");
    for (String text : List.of("kerf", "kerf.service", "Containerfile")) {
      assertThat(bundle.resolve(text)).content().doesNotContainPattern("@[a-z]+@");
    }
    assertThat(BundleManifest.read(bundle).check().index()).isEqualTo(967);
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).noneMatch(file -> file.getFileName().toString().startsWith(".kerf"));
    }
  }

  @Test
  void openClIsThereForGraphicsOnly() {
    BundleTarget card = BundleTarget.of("rtx-4090");
    assertThat(card.devices()).containsExactly("opencl:gpu0", "simd");
    assertThat(names(Libraries.of(home, card))).anyMatch(name -> name.startsWith("jocl"));
    assertThat(names(Libraries.of(home, BundleTarget.of("cpu"))))
        .noneMatch(name -> name.startsWith("jocl") || name.startsWith("kerf-accel-opencl"))
        .hasSizeLessThan(Libraries.of(home, card).size());
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }

  @Test
  void theLauncherGivesJavaTheFlagsOfTheOther() throws IOException {
    String launcher = Files.readString(bundle.resolve("kerf"));
    Files.readString(Repository.root().resolve("kerf"))
        .lines()
        .filter(line -> line.matches(" {2}(--[a-z]|-D).*\\\\"))
        .forEach(flag -> assertThat(launcher.lines()).contains(flag));
    assertThat(launcher).contains("-Dkerf.model=\"squeezenet-1.1\"", "-Dkerf.devices=\"simd\"");
  }

  @Test
  void sha256sumReadsTheSums() throws IOException, InterruptedException {
    ProcessBuilder sums =
        new ProcessBuilder("sha256sum", "-c", "--quiet", "--strict", Checksums.FILE);
    assertThat(sums.directory(bundle.toFile()).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void oneChangedByteIsNamed() throws IOException {
    Path weights = change("models/packages/squeezenet-1.1/squeezenet_1.1.onnx");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);

    assertThatThrownBy(BundleTest::check)
        .isInstanceOf(KerfException.class)
        .hasMessage(
            "self-check: models/packages/squeezenet-1.1/squeezenet_1.1.onnx is not what it was when"
                + " the bundle was made; copy the bundle anew");
  }

  @Test
  void missingFilesAndForeignLibrariesAreNamed() throws IOException {
    Files.delete(change("plan.json"));
    Path foreign = Files.writeString(bundle.resolve("lib/foreign.jar"), "");
    assertThat(Checksums.problems(bundle))
        .containsExactly("plan.json is missing", "lib/foreign.jar does not belong to the bundle");
    Files.delete(foreign);
    Files.writeString(bundle.resolve("cache/anything"), "");
    Files.writeString(bundle.resolve("rows.jsonl"), "");
    assertThat(Checksums.problems(bundle)).containsExactly("plan.json is missing");
    Files.delete(bundle.resolve("rows.jsonl"));
  }

  @Test
  void anotherAnswerIsFound() throws IOException {
    Path manifest = change(BundleManifest.FILE);
    change(Checksums.FILE);
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replaceFirst("(\"logits\" : \\[ )", "$17"));
    Checksums.write(bundle);
    assertThatThrownBy(BundleTest::check)
        .hasMessageContaining("the logits of samples/coffee.png on simd differ by")
        .hasMessageEndingWith("do not trust this device");

    Files.writeString(manifest, text.replace("\"index\" : 967", "\"index\" : 968"));
    Checksums.write(bundle);
    assertThatThrownBy(BundleTest::check)
        .hasMessageContaining("is espresso (class 967) on simd, and was espresso (class 968)");
  }

  @Test
  void whatCannotRunHereIsNotChecked() {
    Path other = folder.resolve("other");
    assertThat(maker("cpu", new BorrowedJava(false)).make(other))
        .startsWith("not run: this machine cannot run it");
    assertThat(other.resolve("kerf")).isExecutable();
  }

  @Test
  void nothingIsLeftOfOneThatFails() throws IOException {
    Path place = folder.resolve("failed/bundle");
    Files.createDirectories(place.getParent());
    BundleMaker maker = maker("cpu", new NoJava());
    assertThatThrownBy(() -> maker.make(place)).hasMessage("there is no Java today");
    assertThat(place.getParent()).isEmptyDirectory();
  }
}
