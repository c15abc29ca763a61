package kerf.host.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.host.doctor.Doctor;
import kerf.host.doctor.Finding;
import kerf.host.output.Format;
import kerf.host.output.RowWriter;
import kerf.models.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Says what is installed, what is missing for more, and whether each device computes right.",
    footer = {
      "",
      "Each device runs SqueezeNet for two seconds. The exit code is 3 when one fails.",
      "",
      "Examples:",
      "  kerf doctor",
      "  kerf doctor --no-test --format jsonl"
    })
final class DoctorCommand implements Callable<Integer> {
  private static final double MOST_SECONDS = 3600;

  @Option(names = "--no-test", description = "Do not run anything on the devices.")
  private boolean noTest;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "A device that takes longer for its test, compiling included, has failed (default: 60).")
  private double deadline;

  @Mixin private FormatOption format;
  @Mixin private ThreadsOption threads;

  @Override
  public Integer call() {
    if (!(deadline > 0) || deadline > MOST_SECONDS) {
      throw new UsageException("--deadline must be above 0 and at most 3600 seconds");
    }
    Duration limit = Duration.ofMillis(Math.max(1, (long) (1e3 * deadline)));
    try (RowWriter writer = format.writer(List.of("state", "part", "name", "says"))) {
      Doctor doctor = new Doctor(threads.options(), limit, finding -> writer.row(row(finding)));
      boolean healthy = doctor.examine(new KerfCommand.Version().getVersion()[0], !noTest);
      return healthy ? ExitCode.OK : ExitCode.INCOMPLETE;
    }
  }

  private Map<String, Object> row(Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("state", finding.state().toString());
    row.put("part", finding.part());
    row.put("name", finding.name());
    if (format.format != Format.JSONL) {
      row.put(
          "says",
          finding.todo().isEmpty() ? finding.says() : finding.says() + "; " + finding.todo());
      return row;
    }
    row.put("says", finding.says());
    if (!finding.todo().isEmpty()) {
      row.put("todo", finding.todo());
    }
    row.putAll(finding.numbers());
    return row;
  }
}
