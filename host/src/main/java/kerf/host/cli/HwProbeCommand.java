package kerf.host.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Measuring;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.host.output.RowWriter;
import kerf.host.profile.DeviceProbe;
import kerf.host.profile.Effort;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.profiles.board.Board;
import kerf.profiles.board.BoardFile;
import kerf.profiles.board.Prediction;
import kerf.profiles.board.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf hw probe}. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    description =
        "Measures devices of this machine into profiles: their roofs as Kerf's kernels reach them,"
            + " and constants that predict other networks.",
    footer = {
      "",
      "Each device's profile is a YAML file, named after it. The networks of --fit are run; others",
      "are predicted from them by 'kerf hw predict --profile FILE', with a band.",
      "",
      "Examples:",
      "  kerf hw probe -d simd",
      "  kerf hw probe -d simd,opencl:cpu0 -o my-machine --force",
      "  kerf hw predict -m inception-v3 --profile simd.yaml"
    })
final class HwProbeCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "device",
          "file",
          "gflops",
          "memory_gbytes",
          "launch_us",
          "link_gbytes",
          "algorithm",
          "groups",
          "median_error",
          "low",
          "high",
          "whole_error");

  private static final double GIGA = 1e9;
  private static final double MICRO = 1e6;

  @Option(
      names = {"-d", "--device"},
      split = ",",
      required = true,
      paramLabel = "ID",
      description = "Devices as 'kerf devices' lists them.")
  private List<String> ids;

  @Option(
      names = "--fit",
      split = ",",
      paramLabel = "MODEL",
      defaultValue = "googlenet,squeezenet-1.1,resnet-18",
      description = "Networks to measure, two or more (default: ${DEFAULT-VALUE}).")
  private List<String> models;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "Where the profiles go (default: this folder).")
  private Path folder;

  @Option(names = "--quick", description = "A first look: few runs of everything.")
  private boolean quick;

  @Mixin private ForceOption force;
  @Mixin private ThreadsOption threads;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    if (models.stream().distinct().count() < 2) {
      throw new UsageException(
          "--fit takes two networks or more: each is predicted from the others, to say the error");
    }
    List<Network> networks =
        models.stream()
            .distinct()
            .map(m -> Network.find(Environment.modelRoots(), m).withWeights())
            .toList();
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder);
    }
    DeviceOptions options =
        threads.options().withMeasuring(quick ? Measuring.BRIEF : Measuring.THOROUGH);
    DeviceProbe probe =
        new DeviceProbe(quick ? Effort.QUICK : Effort.FULL, options.threads(), options.listener());
    int failed = 0;
    try (Devices devices = Devices.discover(options);
        RowWriter writer = format.writer(COLUMNS)) {
      List<Device> chosen = ids.stream().map(devices::byId).distinct().toList();
      chosen.forEach(device -> force.check(file(device)));
      for (Device device : chosen) {
        try {
          Board board = probe.probe(id(device), device, networks);
          BoardFile.write(board, file(device));
          writer.row(row(device, board));
        } catch (KerfException e) {
          failed++;
          options.listener().note("%s: not measured: %s".formatted(device.id(), e.getMessage()));
        }
      }
      if (failed == 0) {
        return ExitCode.OK;
      }
      return failed == chosen.size() ? ExitCode.FAILED : ExitCode.INCOMPLETE;
    }
  }

  private static String id(Device device) {
    return device.id().replace(':', '-');
  }

  private Path file(Device device) {
    return folder.resolve(id(device) + ".yaml");
  }

  private Map<String, Object> row(Device device, Board board) {
    Prediction prediction = board.prediction();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("device", device.id());
    row.put("file", file(device).normalize().toString());
    row.put("gflops", scaled(board, Quantity.FP32_FLOPS, 1 / GIGA));
    row.put("memory_gbytes", scaled(board, Quantity.MEMORY_BANDWIDTH, 1 / GIGA));
    row.put("launch_us", scaled(board, Quantity.LAUNCH_SECONDS, MICRO));
    row.put("link_gbytes", scaled(board, Quantity.LINK_BANDWIDTH, 1 / GIGA));
    row.put("algorithm", prediction.fit().rates().algorithm().name().toLowerCase(Locale.ROOT));
    row.put("groups", prediction.fit().groups());
    row.put("median_error", Magnitude.rounded(prediction.fit().error()));
    row.put("low", Magnitude.rounded(prediction.fit().low()));
    row.put("high", Magnitude.rounded(prediction.fit().high()));
    row.put("whole_error", Magnitude.rounded(prediction.wholeError()));
    return row;
  }

  private static Double scaled(Board board, Quantity quantity, double factor) {
    return board.number(quantity).isPresent()
        ? Magnitude.rounded(factor * board.number(quantity).getAsDouble())
        : null;
  }
}
