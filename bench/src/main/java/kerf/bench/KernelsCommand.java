package kerf.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Measuring;
import kerf.accel.kernels.Target;
import kerf.accel.opencl.KernelDevice;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.host.cli.FormatOption;
import kerf.host.cli.NetworkOption;
import kerf.host.output.RowWriter;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.graph.Shapes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf bench kernels}. */
@Command(
    name = "kernels",
    mixinStandardHelpOptions = true,
    description = "Times packs and kernels written by hand on a network's convolutions, in turns.",
    footer = {
      "",
      "relative is the time of the kernel written by hand over the pack's: from 1 on, the pack is"
          + " as fast. Times are the shortest of many, by the device's own clock; the peak is the"
          + " largest of many too.",
      "",
      "Example:",
      "  kerf bench kernels -d 'opencl:~PoCL' --filter 'pad' --format jsonl"
    })
final class KernelsCommand implements Callable<Integer> {
  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3",
      description = "Network whose convolutions to take (default: inception-v3).")
  private String model;

  @Mixin private NetworkOption network;

  @Option(
      names = {"-d", "--device"},
      split = ",",
      paramLabel = "ID",
      description = "OpenCL devices (default: all that are processors).")
  private List<String> ids = List.of();

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures a run (default: 1).")
  private int batch;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of either side (default: all processors).")
  private Integer threads;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Turns of every way in a pass, of several launches each (default: 3).")
  private int rounds;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "5",
      description = "Passes over all convolutions (default: 5).")
  private int passes;

  @Option(
      names = "--filter",
      paramLabel = "PART",
      defaultValue = "",
      description = "Only convolutions whose name has this part.")
  private String filter;

  @Option(names = "--winograd", description = "Time Winograd's ways too, in columns of their own.")
  private boolean winograd;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    check();
    List<NetworkConv> convs = convs();
    try (Devices devices = Devices.discover(options());
        RowWriter writer = format.writer(KernelRows.COLUMNS)) {
      for (KernelDevice device : chosen(devices)) {
        run(device, convs, writer);
      }
    }
    return 0;
  }

  private void check() {
    // Asked once: a driver may bind this thread to a processor later.
    threads = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (Math.min(batch, threads) < 1 || Math.min(rounds, passes) < 1) {
      throw new UsageException("--batch, --rounds, --passes and --threads must be at least 1");
    }
  }

  private DeviceOptions options() {
    return new DeviceOptions(threads)
        .withCache(Environment.cacheFolder())
        .withMeasuring(Measuring.THOROUGH);
  }

  private List<NetworkConv> convs() {
    Network found = network.find(model);
    Graph graph = found.withWeights().whole(batch, network.size());
    Segment segment = new Segment(graph, Shapes.declared(graph));
    List<NetworkConv> convs =
        NetworkConv.of(segment).stream()
            .filter(conv -> conv.name().contains(filter))
            .filter(KernelsCommand::hasPeer)
            .toList();
    if (convs.isEmpty()) {
      throw new UsageException(
          "network %s has no convolution to compare whose name has '%s'".formatted(model, filter));
    }
    return convs;
  }

  private static boolean hasPeer(NetworkConv conv) {
    Optional<String> obstacle = HandConv.obstacle(conv.problem());
    obstacle.ifPresent(why -> System.err.printf("kerf: %s is left out: %s%n", conv.name(), why));
    return obstacle.isEmpty();
  }

  private List<KernelDevice> chosen(Devices devices) {
    List<Device> named =
        ids.isEmpty()
            ? devices.all().stream()
                .filter(d -> d.backend().equals("opencl") && d.kind().equals("cpu"))
                .toList()
            : ids.stream().map(devices::byId).toList();
    if (named.isEmpty()) {
      throw new UsageException(
          "there is no OpenCL device that is a processor; 'kerf devices' says why");
    }
    List<KernelDevice> chosen = new ArrayList<>();
    for (Device device : named) {
      if (!(device instanceof KernelDevice kernels) || kernels.target() != Target.CPU) {
        throw new UsageException(
            "device '%s' does not run the kernels for CPUs, which are those compared"
                .formatted(device.id()));
      }
      chosen.add(kernels);
    }
    return chosen;
  }

  private void run(KernelDevice device, List<NetworkConv> convs, RowWriter writer) {
    List<KernelMatch> matches =
        convs.stream().map(conv -> new KernelMatch(conv, winograd)).toList();
    double before = load();
    double peak;
    try (TimedWay peakWay = Peak.on(device)) {
      for (int pass = 0; pass < passes; pass++) {
        System.err.printf("kerf: pass %d of %d on %s%n", pass + 1, passes, device.id());
        matches.forEach(match -> match.pass(device, peakWay, rounds));
      }
      peak = Peak.operations() / peakWay.least();
    }
    Map<String, Object> where = where(device, before);
    List<KernelResult> results = matches.stream().map(KernelMatch::result).toList();
    KernelRows.of(results, peak)
        .forEach(
            row -> {
              row.putAll(where);
              writer.row(row);
            });
  }

  /** Of the whole machine over the last minute. */
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private Map<String, Object> where(KernelDevice device, double before) {
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("device", device.id() + " " + device.name());
    where.put("driver", device.facts().get("driver"));
    where.put("model", model);
    where.put("batch", batch);
    where.put("threads", threads);
    where.put("runs", passes * rounds);
    where.put("java", Runtime.version().toString());
    where.put("cpu", Machine.processor());
    where.put("load_before", Figures.rounded(before));
    where.put("load_after", Figures.rounded(load()));
    where.put("commit", Machine.commit());
    where.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    return where;
  }
}
