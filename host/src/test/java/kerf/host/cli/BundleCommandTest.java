package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kerf.host.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no bundle is one sentence; {@code BundleTest} makes some. */
class BundleCommandTest {
  @TempDir private Path folder;

  private CliRun bundle(String model, String profile, Path output, String... options) {
    String[] args = new String[options.length + 7];
    System.arraycopy(
        new String[] {"bundle", "-m", model, "--for", profile, "-o", output.toString()},
        0,
        args,
        0,
        7);
    System.arraycopy(options, 0, args, 7, options.length);
    return CliRun.of(args);
  }

  @Test
  void replacesNoBundleUnaskedAndNothingElseAtAll() throws IOException {
    Path precious = Files.createDirectory(folder.resolve("precious"));
    Files.writeString(precious.resolve("thesis.txt"), "");
    CliRun forced = bundle("squeezenet-1.1", "cpu", precious, "--force");
    assertThat(forced.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(forced.err())
        .isEqualTo(
            "kerf: "
                + precious
                + " exists and is no bundle, and is not replaced; choose another place with -o\n");

    Files.writeString(precious.resolve("bundle.json"), "{}");
    CliRun unasked = bundle("squeezenet-1.1", "cpu", precious);
    assertThat(unasked.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(unasked.err()).contains("exists; choose another place with -o, or say --force");
    assertThat(precious.resolve("thesis.txt")).exists();
  }

  @Test
  void whatCannotBeIsOneSentence() {
    Path output = folder.resolve("edge");
    Path onnx = Repository.resource("cli/tiny.onnx");
    CliRun[] runs = {
      bundle("squeezenet-1.1", "kv260", output),
      bundle("squeezenet-1.1", "abacus", output),
      bundle("nothing", "cpu", output),
      bundle(onnx.toString(), "cpu", output),
      bundle("squeezenet-1.1", "cpu", output, "--jmods", folder.toString()),
    };
    String[] sentences = {
      "there are no bundles for FPGAs yet, and kv260 is one; '--for cpu' makes one",
      "there is no board 'abacus'",
      "there is no model 'nothing'",
      "has no model.yaml beside it; docs/models.md",
      "holds no java.base.jmod",
    };
    for (int i = 0; i < runs.length; i++) {
      assertThat(runs[i].exit()).as(runs[i].err()).isEqualTo(ExitCode.USAGE);
      assertThat(runs[i].err()).startsWith("kerf: ").contains(sentences[i]).hasLineCount(1);
    }
    assertThat(output).doesNotExist();
  }

  @Test
  void aKerfThatIsNoBundleHasNothingToCheck() {
    CliRun run = CliRun.of("self-check");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("kerf: self-check is for bundles, and this Kerf was not");
  }

  @Test
  void aBundleSaysWhatTheDefaultsAre() {
    System.setProperty("kerf.model", "my-net");
    System.setProperty("kerf.devices", "opencl:gpu0,simd");
    try {
      assertThat(CliRun.of("classify", "--help").out())
          .containsPattern("default:\\s+my-net")
          .containsPattern("default:\\s+opencl:gpu0,simd");
      assertThat(CliRun.of("classify", "x.png").err()).contains("there is no model 'my-net'");
    } finally {
      System.clearProperty("kerf.model");
      System.clearProperty("kerf.devices");
    }
    assertThat(CliRun.of("classify", "--help").out()).containsPattern("default:\\s+squeezenet-1");
  }
}
