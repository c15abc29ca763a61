package kerf.host.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kerf.host.api.Environment;
import kerf.host.api.KerfOptions;
import kerf.host.api.Session;
import kerf.host.eval.Ensemble;
import kerf.host.eval.EvalReport;
import kerf.host.eval.EvalSetting;
import kerf.host.eval.Evaluation;
import kerf.host.eval.Item;
import kerf.host.eval.Predictions;
import kerf.host.input.CropProtocol;
import kerf.host.output.Format;
import kerf.host.output.Progress;
import kerf.host.report.EvalPage;
import kerf.models.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf eval}. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Says how often networks are wrong on labelled pictures.",
    footer = {
      "",
      "Labelled pictures are a folder of class folders (named by an output's number,",
      "name or WordNet id), a table with a path, a tab and labels separated by | in",
      "each line, or a folder of ILSVRC-2012's validation pictures, whose labels",
      "--labels then holds. Several networks (-m A -m B) are an ensemble:",
      "probabilities are averaged over crops, then over networks.",
      "",
      "Examples:",
      "  kerf eval --data photos/ --labels names.txt",
      "  kerf eval --data list.tsv --crops 144 -m squeezenet-1.1 -m net.onnx -o report/",
      "  kerf eval --data val/ --labels truth.txt --label-map ids.tsv --blacklist b.txt"
    })
final class EvalCommand implements Callable<Integer> {
  private static final int MOST = 1 << 10;

  @Mixin private EvalDataOption data;

  @Option(
      names = "--crops",
      paramLabel = "N",
      defaultValue = "1",
      description = "Crops of each picture: 1, 10, 12 or 144 (default: ${DEFAULT-VALUE}).")
  private int crops;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "squeezenet-1.1",
      description =
          "Model package, ONNX file, or folder with a model.yaml; several are an ensemble (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> models;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "16",
      description = "Crops that are computed as one, at most (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--decoders",
      paramLabel = "N",
      description =
          "Threads that decode pictures (default: one for every two processors; all, where the"
              + " networks run on them too and pictures have many crops).")
  private Integer decoders;

  @Mixin private DeviceOption device;
  @Mixin private EvalOutputOption output;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    CropProtocol protocol = CropProtocol.of(crops);
    if (batch < 1 || batch > MOST || (decoders != null && (decoders < 1 || decoders > MOST))) {
      throw new UsageException("-b and --decoders must be from 1 to " + MOST);
    }
    output.check();
    data.read();
    KerfOptions options =
        KerfOptions.defaults()
            .withDevices(device.all())
            .withThreads(device.options().threads())
            .withLabels(data.names())
            .withListener(new DeviceNotes());
    try (Ensemble ensemble = Ensemble.load(models, protocol, options)) {
      Notes.fallback(ensemble.sessions().getFirst());
      List<Item> items = data.items(ensemble.names());
      EvalReport report = evaluate(ensemble, items);
      print(report, ensemble.retired());
      output
          .folder()
          .ifPresent(
              folder -> {
                folder.write(report);
                new EvalPage(report).write(folder.page());
                text().println("rows, tables and page in " + folder.path());
              });
      boolean complete = report.skipped().isEmpty() && ensemble.retired().isEmpty();
      return complete ? ExitCode.OK : ExitCode.INCOMPLETE;
    }
  }

  private EvalReport evaluate(Ensemble ensemble, List<Item> items) {
    int threads = decoders == null ? 0 : decoders;
    Evaluation evaluation = new Evaluation(ensemble, batch, threads, KerfOptions.MAX_PIXELS);
    try (Predictions predictions =
        output.open(settings(ensemble, evaluation, items), items, ensemble.classes())) {
      int before = predictions.rows().size();
      double seconds = 0;
      if (before < items.size()) {
        ensemble.warmUp(evaluation.batch());
        long start = System.nanoTime();
        try (Progress progress =
            Progress.start("evaluating", items.size(), before, Environment.errorIsTerminal())) {
          evaluation.run(
              items,
              before,
              rows -> {
                predictions.add(rows);
                progress.step(rows.size());
              });
        }
        seconds = (System.nanoTime() - start) / 1e9;
      }
      return EvalReport.of(
          setting(ensemble, evaluation),
          predictions.rows(),
          items,
          data.hasBlacklist(),
          new EvalReport.Speed(items.size() - before, before, evaluation.crops(), seconds));
    }
  }

  /** What must be the same for rows of two runs to belong together. */
  private Map<String, String> settings(Ensemble ensemble, Evaluation evaluation, List<Item> items) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("models", String.join(", ", names(ensemble)));
    settings.put("sums of the networks", String.join(", ", ensemble.fingerprints()));
    settings.put(
        "preprocessing",
        ensemble.sessions().stream()
            .map(s -> s.model().preprocessing().toString())
            .collect(Collectors.joining(", ")));
    settings.put("crops", Integer.toString(crops));
    settings.put("batch", Integer.toString(evaluation.batch()));
    settings.put("pictures", Integer.toString(items.size()));
    return settings;
  }

  private static List<String> names(Ensemble ensemble) {
    return ensemble.sessions().stream().map(s -> s.model().name()).toList();
  }

  private EvalSetting setting(Ensemble ensemble, Evaluation evaluation) {
    return new EvalSetting(
        data.path().toString(),
        names(ensemble),
        crops,
        evaluation.batch(),
        ensemble.sessions().stream().map(EvalCommand::device).toList(),
        ensemble.labels(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        Environment.machine());
  }

  private static String device(Session session) {
    return "model %s on %s (%s)"
        .formatted(session.model().name(), session.device().id(), session.device().name());
  }

  private void print(EvalReport report, Map<String, String> retired) {
    EvalText words = new EvalText(format, text());
    words.scores(report);
    words.summary(report, retired);
  }

  /** Where what is for people goes. */
  private PrintStream text() {
    return format.format == Format.TABLE ? System.out : System.err;
  }
}
