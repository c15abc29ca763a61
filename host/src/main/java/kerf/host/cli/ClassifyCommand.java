package kerf.host.cli;

import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kerf.host.api.Environment;
import kerf.host.api.Kerf;
import kerf.host.api.KerfOptions;
import kerf.host.api.Session;
import kerf.host.dense.DenseFiles;
import kerf.host.dense.DenseForm;
import kerf.host.input.ImageFiles;
import kerf.host.input.InputEntry;
import kerf.host.output.Format;
import kerf.host.output.Progress;
import kerf.host.output.ResultRows;
import kerf.host.output.RowWriter;
import kerf.models.KerfException;
import kerf.models.UsageException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf classify}. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "Says what a network sees in pictures.",
    footer = {
      "",
      "Of several devices (-d A,B) the first classifies; when it fails, the next goes on.",
      "",
      "Examples:",
      "  kerf classify samples/",
      "  kerf classify samples/ -d opencl:gpu0,simd",
      "  kerf classify photo.jpg --top 5 --format jsonl",
      "  find . -name '*.jpg' | kerf classify - --format csv",
      "  kerf classify photo.jpg -m net.onnx --labels names.txt --mean 127.5 --scale 0.00784",
      "  kerf classify photo.jpg --dense --dense-size 600 --class 'tabby cat' -o maps/"
    })
final class ClassifyCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Pictures, folders (searched with all their folders), or - to read paths from standard"
              + " input.")
  private List<Path> paths;

  @Mixin private ModelOption model;
  @Mixin private DeviceOption device;
  @Mixin private FormatOption format;
  @Mixin private DecodeOption decode;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "3",
      description = "Classes to show (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(names = "--scores", description = "Add the logits to JSON lines.")
  private boolean scores;

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      defaultValue = "" + KerfOptions.MAX_PIXELS,
      description = "Refuse pictures with more pixels (default: ${DEFAULT-VALUE}).")
  private long maxPixels;

  @ArgGroup(exclusive = false, heading = "%nWhole pictures (docs/dense.md):%n")
  private DenseOption dense;

  @Override
  public Integer call() {
    if (top < 1) {
      throw new UsageException("--top must be at least 1, not " + top);
    }
    List<String> inputs = paths.stream().map(Path::toString).toList();
    List<InputEntry> entries =
        ImageFiles.expand(inputs, new InputStreamReader(System.in, Charset.defaultCharset()));
    if (entries.isEmpty()) {
      throw new KerfException("there is no picture in " + String.join(", ", inputs));
    }
    KerfOptions options =
        KerfOptions.defaults()
            .withDevices(device.all())
            .withThreads(device.options().threads())
            .withPixels(model.pixels())
            .withWeights(model.weights())
            .withLabels(model.labels)
            .withMaxPixels(maxPixels)
            .withDecode(decode.mode())
            .withListener(new DeviceNotes());
    if (dense != null && dense.given()) {
      return dense(options, entries);
    }
    try (Session session = Kerf.load(model.model, options)) {
      Notes.fallback(session);
      session.warmUp();
      return classify(session, entries);
    }
  }

  private int classify(Session session, List<InputEntry> entries) {
    ResultRows rows = new ResultRows(format.format, top, scores);
    RunSummary summary = new RunSummary();
    try (RowWriter writer = format.writer(rows.columns());
        Progress progress = progress(entries)) {
      new OrderedRun(session, device.options().threads())
          .forEach(
              entries,
              (entry, seen) -> {
                summary.done();
                writer.row(rows.row(entry.name(), seen));
                progress.step();
              },
              (entry, error) -> {
                summary.skipped(error);
                writer.row(rows.failed(entry.name(), error));
                progress.step();
              });
    }
    return end(summary, session);
  }

  private int dense(KerfOptions options, List<InputEntry> entries) {
    if (model.pixels().crop() != null) {
      throw new UsageException("--dense looks at whole pictures; leave --crop out");
    }
    dense.size();
    DenseFiles files = dense.files(entries);
    try (Session session = Kerf.load(model.model, options, DenseForm.of(dense.pooling()))) {
      Notes.fallback(session);
      DenseRows rows = new DenseRows(format.format, top, scores);
      DenseRun run = new DenseRun(session, dense, files);
      RunSummary summary = new RunSummary();
      try (RowWriter writer = format.writer(rows.columns());
          Progress progress = progress(entries)) {
        run.forEach(
            entries,
            (entry, written) -> {
              summary.done();
              writer.row(rows.row(entry.name(), written));
              progress.step();
            },
            (entry, error) -> {
              summary.skipped(error);
              writer.row(rows.failed(entry.name(), error));
              progress.step();
            });
      }
      return end(summary, session);
    }
  }

  /** On a terminal, rows that are written at once would break into the bar. */
  private Progress progress(List<InputEntry> entries) {
    boolean bar =
        Environment.errorIsTerminal()
            && (format.format == Format.TABLE || !Environment.outputIsTerminal());
    return Progress.start("classifying", entries.size(), bar);
  }

  private int end(RunSummary summary, Session session) {
    summary.print(format.format == Format.TABLE ? System.out : System.err, session);
    boolean complete = summary.skippedCount() == 0 && session.retired().isEmpty();
    return complete ? ExitCode.OK : ExitCode.INCOMPLETE;
  }
}
