package kerf.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

/** {@code kerf bench convolutions}. */
@Command(
    name = "convolutions",
    mixinStandardHelpOptions = true,
    description = "Times each distinct convolution of a network by JMH, in forks of seconds.",
    footer = {
      "",
      "percent_of_peak counts the multiply-adds of the plain sum, whatever way computes them: over"
          + " 100 where Winograd's algorithm saves many. The peak is measured before each"
          + " convolution.",
      "",
      "Example:",
      "  kerf bench convolutions -m googlenet --threads 1 -o googlenet.jsonl"
    })
final class ConvolutionsCommand implements Callable<Integer> {
  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3",
      description = "Network whose convolutions to time (default: ${DEFAULT-VALUE}).")
  private String model;

  @Mixin private NetworkOption network;

  @Option(
      names = {"-d", "--device"},
      paramLabel = "ID",
      defaultValue = "simd",
      description = "Device (default: ${DEFAULT-VALUE}).")
  private String device;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures a run (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the device and of the peak (default: all processors).")
  private Integer threads;

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "1",
      description = "JVMs for each convolution (default: ${DEFAULT-VALUE}).")
  private int forks;

  @Option(
      names = "--filter",
      paramLabel = "PART",
      defaultValue = "",
      description = "Only convolutions whose name has this part.")
  private String filter;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Keep rows in FILE too; what it has of this commit is not timed again.")
  private Path output;

  @Mixin private PrecisionOption precision;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    threads = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (Math.min(batch, threads) < 1 || forks < 1) {
      throw new UsageException("--batch, --threads and --forks must be at least 1");
    }
    List<NetworkConv> convs = convs();
    Map<String, Object> where = where();
    KeptRows kept = KeptRows.in(output, where);
    ConvTimer timer = new ConvTimer(device, threads, precision.precision(), forks);
    List<Map<String, Object>> rows = new ArrayList<>();
    try (RowWriter writer = format.writer(ConvRows.COLUMNS)) {
      for (NetworkConv conv : convs) {
        Map<String, Object> row = kept.of(conv.name());
        if (row == null) {
          System.err.printf("kerf: %d of %d: %s%n", rows.size() + 1, convs.size(), conv.name());
          row = ConvRows.of(conv, timer.time(conv), where);
          kept.add(row);
        }
        rows.add(row);
        writer.row(row);
      }
      writer.row(ConvRows.all(rows, where));
    }
    return 0;
  }

  private List<NetworkConv> convs() {
    Graph graph = network.find(model).withWeights().whole(batch, network.size());
    List<NetworkConv> convs =
        NetworkConv.of(new Segment(graph, Shapes.declared(graph))).stream()
            .filter(conv -> conv.name().contains(filter))
            .toList();
    if (convs.isEmpty()) {
      throw new UsageException(
          "network %s has no convolution whose name has '%s'".formatted(model, filter));
    }
    return convs;
  }

  /** What rows of one run have in common, and a file's row must share to stand for one of them. */
  private Map<String, Object> where() {
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("device", device);
    where.put("model", model);
    where.put("batch", batch);
    where.put("threads", threads);
    where.put("precision", precision.shown());
    where.put("forks", forks);
    where.put("java", Runtime.version().toString());
    where.put("cpu", Machine.processor());
    where.put("commit", Machine.commit());
    where.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    return where;
  }
}
