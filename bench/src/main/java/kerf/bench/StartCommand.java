package kerf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.host.cli.FormatOption;
import kerf.host.output.RowWriter;
import kerf.models.KerfException;
import kerf.models.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf bench start}. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Times kerf classify from the start of its process to its first row.",
    footer = {
      "",
      "Cold starts find an empty cache folder; warm ones what two starts before them left there.",
      "",
      "Example:",
      "  kerf bench start -d opencl:~PoCL samples/coffee.png"
    })
final class StartCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "model",
          "device",
          "cache",
          "median_ms",
          "min_ms",
          "peak_mb",
          "starts",
          "load",
          "cpu",
          "commit");

  /**
   * Starts that fill the caches: the launcher adopts what the first one's Java wrote at its end.
   */
  private static final int FILLING = 2;

  private static final double MEGA = 1e6;

  @Parameters(paramLabel = "PICTURE", description = "What to classify.")
  private Path picture;

  @Option(
      names = {"-d", "--device"},
      paramLabel = "ID",
      defaultValue = "AUTO",
      description = "Device to start on (default: AUTO).")
  private String device;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "squeezenet-1.1",
      description = "Network (default: squeezenet-1.1).")
  private String model;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Starts of each kind (default: 5).")
  private int rounds;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw new UsageException("--rounds must be at least 1, not " + rounds);
    }
    List<String> command =
        List.of(
            Path.of(System.getProperty("kerf.home", "."), "kerf").toString(),
            "classify",
            "--format",
            "jsonl",
            "-d",
            device,
            "-m",
            model,
            picture.toString());
    try (RowWriter writer = format.writer(COLUMNS)) {
      Path cache = Files.createTempDirectory("kerf-start");
      try {
        writer.row(row("none", starts(command, cache, true)));
        for (int i = 0; i < FILLING; i++) {
          FirstRow.of(command, cache);
        }
        writer.row(row("filled", starts(command, cache, false)));
      } finally {
        FirstRow.empty(cache);
        Files.delete(cache);
      }
    } catch (IOException e) {
      throw new KerfException("a cache folder cannot be made: " + e.getMessage(), e);
    }
    return 0;
  }

  private List<FirstRow> starts(List<String> command, Path cache, boolean cold) {
    List<FirstRow> starts = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      if (cold) {
        FirstRow.empty(cache);
      }
      starts.add(FirstRow.of(command, cache));
    }
    return starts;
  }

  private Map<String, Object> row(String cache, List<FirstRow> starts) {
    List<Double> millis = starts.stream().map(FirstRow::millis).toList();
    double peak = Figures.median(starts.stream().map(s -> s.peakBytes() / MEGA).toList());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("model", model);
    row.put("device", device);
    row.put("cache", cache);
    row.put("median_ms", Figures.rounded(Figures.median(millis)));
    row.put("min_ms", Figures.rounded(Figures.min(millis)));
    row.put("peak_mb", peak == 0 ? null : Figures.rounded(peak));
    row.put("starts", millis.size());
    row.put("load", Machine.load());
    row.put("cpu", Machine.processor());
    row.put("commit", Machine.commit());
    return row;
  }
}
