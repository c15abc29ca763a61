package kerf.host.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kerf.host.api.Environment;
import kerf.host.api.KerfOptions;
import kerf.host.bundle.SelfCheck;
import kerf.host.output.Printable;
import kerf.models.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kerf self-check}. */
@Command(
    name = "self-check",
    mixinStandardHelpOptions = true,
    description =
        "Says of a bundle whether its files are unchanged and its network says what it said where"
            + " the bundle was made.",
    footer = {
      "",
      "Only a bundle's own launcher has something to check; 'kerf bundle' makes one.",
      "",
      "Examples:",
      "  ./kerf self-check",
      "  ./kerf self-check -d simd"
    })
final class SelfCheckCommand implements Callable<Integer> {
  @Mixin private DeviceOption device;

  @Override
  public Integer call() {
    Path home = Environment.home();
    if (home == null || Environment.defaultModel().isEmpty()) {
      throw new UsageException(
          "self-check is for bundles, and this Kerf was not started by the launcher of one; 'kerf"
              + " bundle' makes one");
    }
    KerfOptions options =
        KerfOptions.defaults()
            .withDevices(device.all())
            .withThreads(device.options().threads())
            .withListener(new DeviceNotes());
    System.out.println(Printable.of(new SelfCheck(home).run(options)));
    return ExitCode.OK;
  }
}
