package kerf.bench;

import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kerf.accel.Devices;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.host.batch.DecodeTimes;
import kerf.host.batch.Job;
import kerf.host.cli.FormatOption;
import kerf.host.cli.NetworkOption;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.input.WorkList;
import kerf.host.output.RowWriter;
import kerf.host.plan.DecodeCost;
import kerf.host.plan.Goal;
import kerf.host.plan.HostLimits;
import kerf.host.plan.Plan;
import kerf.host.plan.Planner;
import kerf.host.plan.ProfiledCosts;
import kerf.host.plan.Restrictions;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf bench schedule}. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description =
        "Runs pictures by the planner's choice, on each device alone, by data parallelism and by"
            + " the best pipeline, in turns, and holds them against the bound.",
    footer = {
      "",
      "Rates are pictures a second from the first decoding to the last row; compiling does not"
          + " count. Answers are compared with the reference's and with each other.",
      "",
      "Examples:",
      "  kerf bench schedule samples/ -m inception-v3 -d simd,opencl:cpu1"
          + " --isolate simd@0,opencl:cpu1@1",
      "  kerf bench schedule samples/ -m squeezenet-1.1 --rounds 3"
          + " --act-out docs/examples/boxes/unrelated.yaml"
    })
final class ScheduleCommand implements Callable<Integer> {
  private static final int DECODE_TRIALS = 3;

  @Parameters(paramLabel = "FOLDER|LIST", description = "Pictures, taken again and again.")
  private String input;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3",
      description = "Model package, ONNX file or architecture (default: ${DEFAULT-VALUE}).")
  private String model;

  @Mixin private NetworkOption network;

  @Option(
      names = "--with-lrn",
      description = "Put local response normalisation behind the network's first two max pools.")
  private boolean withNorms;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures that are computed as one (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--pictures",
      paramLabel = "N",
      defaultValue = "60",
      description = "Pictures of each run (default: ${DEFAULT-VALUE}).")
  private int pictures;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "9",
      description = "Runs of each choice, in turns (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--decoders",
      paramLabel = "N",
      description = "Threads that decode pictures (default: one for every two processors).")
  private Integer decoders;

  @Option(
      names = "--check",
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures that the reference computes too (default: ${DEFAULT-VALUE}).")
  private int checked;

  @Mixin private DeviceSetOption where;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    int threads =
        decoders == null ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : decoders;
    if (batch < 1 || pictures < batch || rounds < 1 || threads < 1 || checked < 0) {
      throw new UsageException(
          "-b, --rounds and --decoders must be at least 1, --check at least 0, and --pictures a"
              + " batch or more");
    }
    List<InputEntry> found =
        WorkList.read(input, new InputStreamReader(System.in, Charset.defaultCharset()));
    if (found.isEmpty()) {
      throw new KerfException("there is no picture in " + input);
    }
    Network named = network.find(model);
    Model plain = PictureModel.of(named, network.size());
    Model chosen = withNorms ? PictureModel.withNorms(plain) : plain;
    List<InputEntry> entries = Contest.repeated(found, pictures);
    try (DeviceSet devices = where.open();
        Devices all = Devices.discover(where.options())) {
      Contest contest = new Contest(chosen, devices, entries, batch, threads, where.listener());
      run(contest, all);
    }
    return 0;
  }

  private void run(Contest contest, Devices all) {
    DecodeCost decode = decode(contest);
    Plan plan = plan(contest, decode);
    Answers answers = new Answers();
    double load = Machine.load();
    List<Score> scores =
        contest.run(Choice.of(plan), rounds, all.byId("reference"), checked, answers);
    ScheduleRows rows = new ScheduleRows(plan, contest, decode, answers);
    try (RowWriter writer = format.writer(ScheduleRows.COLUMNS)) {
      rows.of(scores, load).forEach(writer::row);
    }
    rows.sentences(scores).forEach(where.listener()::note);
  }

  /** The least of some trials: the first decode before Java has compiled the decoder. */
  private static DecodeCost decode(Contest contest) {
    DecodeCost least = null;
    for (int trial = 0; trial < DECODE_TRIALS; trial++) {
      DecodeCost cost =
          DecodeTimes.of(
              contest.entries(),
              new ImageDecoder(),
              contest.model().preprocessing(),
              contest.decoders());
      least = least == null || cost.secondsPerPicture() < least.secondsPerPicture() ? cost : least;
    }
    return least;
  }

  /** Start-up does not count, as it does not in what is measured. */
  private static Plan plan(Contest contest, DecodeCost decode) {
    Model model = contest.model();
    Segment segment = Job.network(model, contest.batch());
    HostLimits host =
        new HostLimits(
            Runtime.getRuntime().availableProcessors(), Environment.memoryBytes(), decode);
    // Acted devices take what they take, whatever the others do.
    Consumer<String> notes =
        contest.devices().verdict().isPresent() ? _ -> {} : contest.listener()::note;
    ProfiledCosts costs = new ProfiledCosts(model.name(), segment, host, notes);
    return Planner.plan(
        costs.of(contest.devices().profiles(model.name(), segment)),
        Restrictions.NONE,
        Goal.sustained());
  }
}
