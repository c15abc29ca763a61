package kerf.host.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Measuring;
import kerf.host.api.KerfOptions;
import kerf.host.api.Network;
import kerf.host.output.Format;
import kerf.host.output.Printable;
import kerf.host.output.RowWriter;
import kerf.host.profile.DeviceProfiler;
import kerf.host.profile.Effort;
import kerf.host.profile.ProfileRun;
import kerf.host.report.Plots;
import kerf.host.report.ProfilePage;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.profiles.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf profile}. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description =
        "Measures a network on devices: compiling, whole runs, every fused group, transfers.",
    footer = {
      "",
      "The file is added to: what it has of the same network, batch, device, driver, kernels and",
      "threads is not measured again. The exit code is 3 when a device failed and others went on.",
      "",
      "Examples:",
      "  kerf profile -m squeezenet-1.1 -d simd --quick",
      "  kerf profile -d simd,opencl:cpu0 -b 1,4 -o profiles.json --format csv",
      "  kerf profile -d simd,opencl:cpu0 --html profile.html"
    })
final class ProfileCommand implements Callable<Integer> {
  private static final int MOST_PICTURES = 1 << 10;
  private static final String REFERENCE = "reference";

  @Mixin private WeightedNetworkOption model;

  @Option(
      names = {"-d", "--device"},
      split = ",",
      paramLabel = "ID",
      defaultValue = KerfOptions.AUTO,
      description = "Devices as 'kerf devices' lists them, or AUTO: all but the reference.")
  private List<String> ids;

  @Option(
      names = {"-b", "--batch"},
      split = ",",
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures a run; several sizes are measured one after the other (default: 1).")
  private List<Integer> batches;

  @Option(names = "--quick", description = "A first look: few runs of everything.")
  private boolean quick;

  @Option(
      names = "--busy",
      negatable = true,
      description =
          "Measure each device also while all others run the network (default: where there are"
              + " several).")
  private Boolean busy;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "kerf-profile.json",
      description = "File to add to (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write times and plots into one page.")
  private Path html;

  @Option(
      names = "--force",
      description = "Measure again what the file has, and replace the page that exists.")
  private boolean force;

  @Mixin private ThreadsOption threads;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    for (int batch : batches) {
      if (batch < 1 || batch > MOST_PICTURES) {
        throw new UsageException("-b must be from 1 to " + MOST_PICTURES + ", not " + batch);
      }
    }
    if (html != null) {
      OutputCheck.check(html, force);
      Plots.check();
    }
    Network network = model.find();
    DeviceOptions options =
        threads.options().withMeasuring(quick ? Measuring.BRIEF : Measuring.THOROUGH);
    DeviceProfiler profiler =
        new DeviceProfiler(quick ? Effort.QUICK : Effort.FULL, options.listener());
    ProfileRun run = new ProfileRun(profiler, output, force, options.threads(), options.listener());
    try (Devices devices = Devices.discover(options)) {
      List<Device> chosen = chosen(devices);
      if (Boolean.TRUE.equals(busy) && chosen.size() == 1) {
        throw new UsageException(
            "--busy takes two devices or more, not " + chosen.getFirst().id() + " alone");
      }
      boolean both = chosen.size() > 1 && !Boolean.FALSE.equals(busy);
      ProfileRun.Result result = run.run(network, batches, chosen, both);
      print(result.profiles());
      if (html != null && !result.profiles().isEmpty()) {
        Segment segment = Segment.of(network.graph(), network.single(null));
        new ProfilePage(segment, result.profiles()).write(html);
      }
      return exit(result);
    }
  }

  private List<Device> chosen(Devices devices) {
    if (ids.size() > 1 || !ids.getFirst().equalsIgnoreCase(KerfOptions.AUTO)) {
      return ids.stream().map(devices::byId).distinct().toList();
    }
    List<Device> found =
        devices.all().stream().filter(device -> !device.backend().equals(REFERENCE)).toList();
    Notes.unavailable(devices.unavailable());
    if (found.isEmpty()) {
      throw new KerfException("there is no device but the reference; measure it with -d reference");
    }
    return found;
  }

  private void print(List<Profile> profiles) {
    try (RowWriter writer = format.writer(ProfileRows.COLUMNS)) {
      for (Profile profile : profiles) {
        profile.groups().forEach(group -> writer.row(ProfileRows.row(profile, group)));
      }
    }
    PrintStream text = format.format == Format.TABLE ? System.out : System.err;
    text.println();
    profiles.forEach(profile -> text.println(Printable.of(ProfileRows.summary(profile))));
  }

  private static int exit(ProfileRun.Result result) {
    if (result.failures() == 0) {
      return ExitCode.OK;
    }
    return result.profiles().isEmpty() ? ExitCode.FAILED : ExitCode.INCOMPLETE;
  }
}
