package kerf.host.cli;

import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kerf.accel.Device;
import kerf.accel.DeviceListener;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.api.Environment;
import kerf.host.api.KerfOptions;
import kerf.host.batch.Adaptation;
import kerf.host.batch.BatchResult;
import kerf.host.batch.DecodeTimes;
import kerf.host.batch.Job;
import kerf.host.batch.Recalibration;
import kerf.host.fpga.Bitstream;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.input.WorkList;
import kerf.host.pipeline.Incident;
import kerf.host.pipeline.PipelineOptions;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Replanner;
import kerf.host.rated.RatedDevices;
import kerf.host.report.RunReport;
import kerf.host.report.RunSetting;
import kerf.host.worker.IsolatedDevices;
import kerf.host.worker.WorkerOptions;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;
import kerf.profiles.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs many pictures through a network on all devices, into a file of rows.",
    footer = {
      "",
      "Rows stand in the order of the pictures, each once, whatever fails meanwhile: a device that",
      "fails is retired, and the others go on (exit code 3). Ctrl-C ends the run after what is"
          + " under",
      "way; --resume goes on, also after a crash or a full disk. A device in a worker process that",
      "crashes or hangs begins again once (exit code 3 too), and is retired the next time.",
      "",
      "Examples:",
      "  kerf run photos/ -o rows.jsonl",
      "  kerf run list.txt -o rows.jsonl -d simd,opencl:gpu0 --require-devices 2",
      "  kerf run photos/ -o rows.jsonl -d opencl:fpga0 --bitstream folder/",
      "  kerf run photos/ -o rows.jsonl --report report.html --trace trace.json",
      "  find . -name '*.jpg' | kerf run - -o rows.jsonl --resume"
    })
final class RunCommand implements Callable<Integer> {
  /** Seconds that work under way has after Ctrl-C. */
  private static final long GRACE = 60;

  @Parameters(
      paramLabel = "FOLDER|LIST|-",
      description =
          "A folder (searched with all its folders), a picture, a .txt file with a path a line, or"
              + " - to read paths from standard input.")
  private String input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "File of rows, JSON lines.")
  private Path output;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3-moderation",
      description =
          "Model package, ONNX file, folder, or with -w an architecture (default:"
              + " ${DEFAULT-VALUE}).")
  private String model;

  @Mixin private WeightsOption weights;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "Names of the outputs, one a line.")
  private Path labels;

  @Mixin private RunOption how;
  @Mixin private ReportOption reports;
  @Mixin private DecodeOption decode;
  @Mixin private PixelsOption pixels;
  @Mixin private PlanningOption planning;
  @Mixin private ActOutOption acting;
  @Mixin private IsolateOption isolation;
  @Mixin private BitstreamOption bitstream;
  @Mixin private ThreadsOption threads;

  @Override
  public Integer call() {
    how.check();
    if (!how.resume() && !how.force() && Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      throw new KerfException(
          output + " exists; go on with it by --resume, or say --force to replace it");
    }
    reports.check(output, how.resume() || how.force());
    List<InputEntry> entries =
        WorkList.read(input, new InputStreamReader(System.in, Charset.defaultCharset()));
    if (entries.isEmpty()) {
      throw new KerfException("there is no picture in " + input);
    }
    Model network =
        weights
            .chosen()
            .find(new ModelLibrary(Environment.modelRoots()), model)
            .load(pixels.pixels(), labels);
    DeviceOptions options = bitstream.into(threads.options(), acting.given());
    try (Devices devices = Devices.discover(options)) {
      Segment segment = Job.network(network, how.batch());
      if (!acting.given()) {
        return runHere(network, entries, segment, devices, options);
      }
      if (isolation.given()) {
        throw new UsageException("--isolate is for devices that are here, not for --act-out");
      }
      try (RatedDevices box = acting.open(options)) {
        return run(
            network,
            entries,
            planning.chosen(box),
            () -> box.profiles(network.name(), segment),
            devices,
            new Recorder(),
            () -> box.name() + "; " + box.verdict());
      }
    }
  }

  private int runHere(
      Model network,
      List<InputEntry> entries,
      Segment segment,
      Devices devices,
      DeviceOptions options) {
    List<Device> wanted = planning.chosen(devices);
    bitstream.check(network.name(), segment, wanted);
    Recorder recorder = new Recorder();
    WorkerOptions workers =
        new WorkerOptions(options, incident -> restarted(incident, recorder, options.listener()))
            .withRestarts(how.fallback() == PipelineOptions.Fallback.ERROR ? 0 : 1);
    try (IsolatedDevices chosen = isolation.open(wanted, devices, workers)) {
      Bitstream.load(chosen.devices());
      int exit =
          run(
              network,
              entries,
              chosen.devices(),
              () ->
                  PlanningOption.measured(
                      network, segment, entries.size(), chosen.devices(), options),
              devices,
              recorder,
              () -> "");
      if (!chosen.words().isEmpty()) {
        System.out.println("in worker processes: " + String.join(", ", chosen.words()));
      }
      return exit;
    }
  }

  private void restarted(Incident incident, Recorder recorder, DeviceListener listener) {
    recorder.add(incident);
    if (how.fallback() == PipelineOptions.Fallback.WARN) {
      listener.note(incident.reason() + "; " + incident.answer());
    }
  }

  /**
   * @param acted what is said of a machine that is acted out, after the run; empty for this one
   */
  private int run(
      Model network,
      List<InputEntry> entries,
      List<Device> devices,
      Supplier<List<Profile>> profiles,
      Devices all,
      Recorder recorder,
      Supplier<String> acted) {
    ImageDecoder decoder = new ImageDecoder(KerfOptions.MAX_PIXELS, decode.mode());
    Map<String, Device> chosen = new LinkedHashMap<>();
    devices.forEach(d -> chosen.put(d.id(), d));
    DeviceListener notes = threads.options().listener();
    Planned planned =
        planning.plan(
            network,
            Job.network(network, how.batch()),
            entries.size(),
            chosen.keySet(),
            DecodeTimes.of(entries, decoder, network.preprocessing(), how.decoders()),
            profiles,
            acting.given()
                ? "from the description of the acted machine, decoding taken into account"
                : "from quick profiles of the devices, decoding taken into account",
            notes::note);
    CountDownLatch reported = new CountDownLatch(1);
    RunReport report;
    try (RunWatch watch = new RunWatch(entries.size(), Environment.errorIsTerminal());
        Job job =
            new Job(
                network,
                chosen,
                planned.routes(),
                entries,
                decoder,
                how.options(output, watch),
                how.piping(notes),
                recorder)) {
      watch.before(job.rows());
      BatchResult result = ran(job, planned, all, recorder, reported);
      report =
          RunReport.of(
              setting(network, devices, acted.get()),
              result,
              recorder,
              planned.rates(),
              planned::predicts,
              watch.energy(devices, acting.given()));
    }
    try {
      new RunText(System.out).print(report);
      reports.write(report, recorder);
    } finally {
      reported.countDown();
    }
    boolean complete = report.skipped().isEmpty() && report.troubles().isEmpty();
    return complete ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private BatchResult ran(
      Job job, Planned planned, Devices all, Recorder recorder, CountDownLatch reported) {
    Optional<Recalibration> adapting = planning.adapting(planned, job.pictures(), recorder);
    Replanner replanner = adapting.<Replanner>map(a -> a).orElse(planned);
    Thread ending = new Thread(() -> end(job, reported), "kerf-interrupt");
    Runtime.getRuntime().addShutdownHook(ending);
    boolean over = false;
    try {
      BatchResult result =
          job.run(
              replanner,
              () -> all.byId("reference"),
              adapting.<Adaptation>map(a -> a).orElse(Adaptation.NONE));
      if (!result.interrupted()) {
        Runtime.getRuntime().removeShutdownHook(ending);
      }
      over = true;
      return result;
    } finally {
      if (!over) {
        reported.countDown();
      }
    }
  }

  /** Ends what is under way, and waits until it is told. */
  private static void end(Job job, CountDownLatch reported) {
    job.interrupt(GRACE);
    try {
      reported.await(GRACE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ProcessEnd.afterSignal();
  }

  private RunSetting setting(Model network, List<Device> devices, String acted) {
    Map<String, String> names = new LinkedHashMap<>();
    devices.forEach(d -> names.put(d.id(), d.name()));
    return new RunSetting(
        network.name(),
        how.batch(),
        output.toString(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        Environment.machine(),
        names,
        acted);
  }
}
