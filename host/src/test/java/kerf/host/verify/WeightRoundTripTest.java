package kerf.host.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole networks through files that the formats' own libraries write now: the golden logits come
 * out. Where no Python has those libraries the test is skipped and says so; {@code KERF_PYTHON}
 * names one.
 */
class WeightRoundTripTest {
  private static final Path SCRIPT = Repository.resource("verify/write_weights.py");

  @TempDir private Path folder;

  @Test
  void googLeNetThroughSafetensors() throws IOException, InterruptedException {
    write("numpy, safetensors", "safetensors", "googlenet", folder.toString());
    agrees("googlenet.safetensors", "golden-googlenet.json");
  }

  @Test
  @Tag("slow")
  void inceptionThroughSafetensors() throws IOException, InterruptedException {
    write("numpy, safetensors", "safetensors", "inception_v3", folder.toString());
    agrees("inception_v3.safetensors", "golden-inception_v3.json");
  }

  @Test
  @Tag("slow")
  void inceptionThroughKerasAndTensorFlowJs() throws IOException, InterruptedException {
    write("numpy, scipy, h5py, keras", "keras", folder.toString());
    for (String file :
        List.of(
            "inception_v3.keras",
            "inception_v3.weights.h5",
            "inception_v3.h5",
            "tfjs/model.json")) {
      agrees(file, "golden-keras_inception_v3.json");
    }
  }

  private void agrees(String file, String golden) {
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      CheckResult result =
          new Verifier(devices.byId("simd"), folder.resolve(file))
              .check(Repository.resource("verify/golden/" + golden));
      System.out.println(file + ": " + result);
      assertThat(result.outcome()).as(result.toString()).isEqualTo(CheckResult.Outcome.PASSED);
    }
  }

  /** Runs the script; skips the test where no Python has the modules. */
  private static void write(String modules, String... arguments)
      throws IOException, InterruptedException {
    Optional<String> python = python(modules);
    if (python.isEmpty()) {
      System.out.println("skipped: no python3, and no KERF_PYTHON, has " + modules);
    }
    assumeTrue(python.isPresent(), "no Python has " + modules);
    Stream<String> command =
        Stream.concat(Stream.of(python.get(), SCRIPT.toString()), Arrays.stream(arguments));
    assertThat(exit(command.toList())).isZero();
  }

  private static Optional<String> python(String modules) throws InterruptedException {
    for (String candidate :
        Stream.of(System.getenv("KERF_PYTHON"), "python3").filter(p -> p != null).toList()) {
      try {
        // Found, not imported: Keras looks for a back end when it is.
        String found =
            "import importlib.util as u, sys; sys.exit(not all(u.find_spec(m) for m in '"
                + modules
                + "'.split(', ')))";
        if (exit(List.of(candidate, "-c", found)) == 0) {
          return Optional.of(candidate);
        }
      } catch (IOException _) {
        // no such program
      }
    }
    return Optional.empty();
  }

  private static int exit(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }
}
