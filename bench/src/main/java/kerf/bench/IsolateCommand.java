package kerf.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.api.Environment;
import kerf.host.batch.Job;
import kerf.host.cli.FormatOption;
import kerf.host.output.RowWriter;
import kerf.host.worker.IsolatedDevice;
import kerf.host.worker.WorkerOptions;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.packages.ModelLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf bench isolate}. */
@Command(
    name = "isolate",
    mixinStandardHelpOptions = true,
    description = "Times devices in this process and in worker processes, alternately.",
    footer = {
      "",
      "The ratio is the median in a worker over that in this process: above 1, the worker costs.",
      "busy_ratio is that of devices which get the next input while they compute, as in kerf run;",
      "cpu_ratio is what processors work for a run then, in both processes: that of a busy machine.",
      "",
      "Example:",
      "  kerf bench isolate -d simd,opencl:~PoCL -m inception-v3-moderation,squeezenet-1.1"
    })
final class IsolateCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "model",
          "device",
          "batch",
          "threads",
          "here_ms",
          "worker_ms",
          "ratio",
          "min_ratio",
          "busy_here_ms",
          "busy_worker_ms",
          "busy_ratio",
          "busy_min_ratio",
          "cpu_here_ms",
          "cpu_worker_ms",
          "cpu_ratio",
          "rounds",
          "load",
          "cpu",
          "commit",
          "date");

  @Option(
      names = {"-m", "--model"},
      split = ",",
      paramLabel = "MODEL",
      defaultValue = "inception-v3-moderation,squeezenet-1.1",
      description = "Model packages or files (default: ${DEFAULT-VALUE}).")
  private List<String> models;

  @Option(
      names = {"-d", "--device"},
      split = ",",
      paramLabel = "ID",
      defaultValue = "simd",
      description = "Devices (default: simd).")
  private List<String> ids;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures a run (default: 1).")
  private int batch;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of a device on the processor (default: all processors).")
  private Integer threads;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "15",
      description = "Turns of each side (default: 15).")
  private int rounds;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    if (batch < 1 || rounds < 1 || (threads != null && threads < 1)) {
      throw new UsageException("--batch, --rounds and --threads must be at least 1");
    }
    DeviceOptions defaults = DeviceOptions.defaults();
    DeviceOptions options =
        (threads == null ? defaults : new DeviceOptions(threads))
            .withCache(Environment.cacheFolder());
    try (RowWriter writer = format.writer(COLUMNS);
        Devices devices = Devices.discover(options)) {
      for (String model : models) {
        Segment network =
            Job.network(
                new ModelLibrary(Environment.modelRoots())
                    .find(model)
                    .load(Manifest.Pixels.DEFAULTS, null),
                batch);
        for (String id : ids) {
          writer.row(row(model, network, devices.byId(id), options));
        }
      }
    }
    return 0;
  }

  private Map<String, Object> row(
      String model, Segment network, Device device, DeviceOptions options) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("model", model);
    row.put("device", device.id());
    row.put("batch", batch);
    row.put("threads", options.threads());
    WorkerOptions workers = new WorkerOptions(options, _ -> {}).withRestarts(0);
    try (Program here = device.compile(network, Precision.FLOAT32);
        IsolatedDevice isolated = IsolatedDevice.open(device.id(), workers);
        Program there = isolated.compile(network, Precision.FLOAT32)) {
      LongSupplier processor = () -> worked(ProcessHandle.current().pid()) + worked(isolated.pid());
      Turns ours = new Turns(here, processor);
      Turns theirs = new Turns(there, processor);
      List<Turns> sides = List.of(ours, theirs);
      sides.forEach(Turns::warmUp);
      for (int round = 0; round < rounds; round++) {
        // Whoever comes first in a round comes second in the next.
        List<Turns> order = round % 2 == 0 ? sides : sides.reversed();
        order.forEach(Turns::alone);
        order.forEach(Turns::busy);
      }
      put(row, "", ours.millis(), theirs.millis());
      put(row, "busy_", ours.busyMillis(), theirs.busyMillis());
      row.put("cpu_here_ms", Figures.rounded(ours.processorMillis()));
      row.put("cpu_worker_ms", Figures.rounded(theirs.processorMillis()));
      row.put("cpu_ratio", Figures.rounded(theirs.processorMillis() / ours.processorMillis()));
    }
    row.put("rounds", rounds);
    row.put("load", Machine.load());
    row.put("cpu", Machine.processor());
    row.put("commit", Machine.commit());
    row.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    return row;
  }

  private static long worked(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(p -> p.info().totalCpuDuration())
        .map(Duration::toNanos)
        .orElse(0L);
  }

  private static void put(
      Map<String, Object> row, String prefix, List<Double> here, List<Double> there) {
    List<Double> ours = new ArrayList<>(here);
    List<Double> theirs = new ArrayList<>(there);
    row.put(prefix + "here_ms", Figures.rounded(Figures.median(ours)));
    row.put(prefix + "worker_ms", Figures.rounded(Figures.median(theirs)));
    row.put(prefix + "ratio", Figures.rounded(Figures.median(theirs) / Figures.median(ours)));
    row.put(prefix + "min_ratio", Figures.rounded(Figures.min(theirs) / Figures.min(ours)));
  }
}
