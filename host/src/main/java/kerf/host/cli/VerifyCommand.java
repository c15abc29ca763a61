package kerf.host.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.accel.Device;
import kerf.accel.Devices;
import kerf.host.api.Kerf;
import kerf.host.verify.CheckResult;
import kerf.host.verify.CheckResult.Outcome;
import kerf.host.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks networks on a device against outputs that somebody else computed.",
    footer = {
      "",
      "A folder is searched for golden-*.json and for folders in the layout of ONNX's backend"
          + " tests.",
      "The last line is 'N passed, N failed, N unsupported'; the exit code is 1 when any failed.",
      "",
      "Examples:",
      "  kerf verify -d reference golden/golden-googlenet.json test_conv/",
      "  kerf verify -d simd -w googlenet.safetensors golden/golden-googlenet.json"
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Golden JSON files, backend-test folders, or folders of them.")
  private List<Path> paths;

  @Option(
      names = {"-w", "--weights"},
      paramLabel = "FILE",
      description =
          "Read the generated weights of golden networks from a file, to verify its reader too.")
  private Path weights;

  @Mixin private DeviceOption device;

  @Override
  public Integer call() {
    List<Path> found = Verifier.find(paths);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    try (Devices devices = Devices.discover(device.options())) {
      Device chosen = Kerf.choose(devices, device.one());
      System.err.println("kerf: verifying on " + chosen.id());
      Verifier verifier = new Verifier(chosen, weights);
      for (Path path : found) {
        CheckResult result = verifier.check(path);
        counts.merge(result.outcome(), 1, Integer::sum);
        System.out.println(result);
      }
    }
    int failed = counts.getOrDefault(Outcome.FAILED, 0);
    System.out.printf(
        "%d passed, %d failed, %d unsupported%n",
        counts.getOrDefault(Outcome.PASSED, 0),
        failed,
        counts.getOrDefault(Outcome.UNSUPPORTED, 0));
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }
}
