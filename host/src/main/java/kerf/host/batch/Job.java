package kerf.host.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kerf.accel.Device;
import kerf.host.api.Logits;
import kerf.host.input.DecodeMode;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.pipeline.Pipeline;
import kerf.host.pipeline.PipelineOptions;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Replanner;
import kerf.host.plan.Route;
import kerf.models.graph.Segment;
import kerf.models.packages.Model;
import kerf.models.packages.Preprocessing;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;

/**
 * Pictures to be run through a network on several devices into a file of rows. Thread-safe in
 * {@link #interrupt} only.
 */
public final class Job implements AutoCloseable {
  /** Loads that wait beside those that a stage works on. */
  private static final int AHEAD = 2;

  private final Model model;
  private final Segment network;
  private final Map<String, Device> devices;
  private final List<Route> routes;
  private final BatchOptions options;
  private final PipelineOptions piping;
  private final Recorder recorder;
  private final RowFile file;
  private final BatchRun run;
  private final Decoding decoding;
  private final long left;
  private Map<String, String> retired = Map.of();

  /**
   * Opens the file of rows; nothing runs yet.
   *
   * @param model the network
   * @param devices by id; owned by the caller
   * @param routes of the plan, over {@link #network}
   * @param entries the whole work list
   * @throws kerf.models.KerfException when the rows cannot be written, or are those of another run
   */
  public Job(
      Model model,
      Map<String, Device> devices,
      List<Route> routes,
      List<InputEntry> entries,
      ImageDecoder decoder,
      BatchOptions options,
      PipelineOptions piping,
      Recorder recorder) {
    this.model = model;
    this.network = network(model, options.batch());
    this.devices = new LinkedHashMap<>(devices);
    this.routes = List.copyOf(routes);
    this.options = options;
    this.piping = piping;
    this.recorder = recorder;
    this.decoding = new Decoding(decoder, model.preprocessing(), options.batch());
    Map<String, String> identity =
        Map.of(
            "model",
            model.name(),
            "pictures",
            Integer.toString(entries.size()),
            "decoding",
            decoder.mode() == DecodeMode.FAST ? "fast" : "exact");
    if (options.resume()) {
      Journal.check(options.rows(), identity);
      file = RowFile.resume(options.rows(), entries);
    } else {
      file = RowFile.create(options.rows());
    }
    Journal.write(options.rows(), identity);
    List<InputEntry> todo = entries.subList((int) file.rows(), entries.size());
    left = todo.size();
    run =
        new BatchRun(
            todo, options, Rows.of(file, model, options), decoding, recorder, piping.listener());
  }

  /** The fused network up to its scores, in the shapes of a batch: what is planned and cut. */
  public static Segment network(Model model, int batch) {
    Preprocessing pixels = model.preprocessing();
    return Segment.of(
        Rewrites.forInference(Logits.of(model.graph())),
        Shape.nhwc(batch, pixels.inputHeight(), pixels.inputWidth(), 3));
  }

  /** Pictures that have their rows. */
  public long rows() {
    return file.rows();
  }

  /** Asks for an end after what is under way, and waits for it so long. */
  public void interrupt(long seconds) {
    run.interrupt(seconds);
  }

  /** How many have no row yet, before it runs. */
  public long pictures() {
    return left;
  }

  /** Devices that failed, with the reason of each. */
  public Map<String, String> retired() {
    return retired;
  }

  /**
   * Runs all that has no row yet.
   *
   * @param replanner says how to go on without a device
   * @param reference decides where devices disagree; asked only then
   * @throws kerf.models.KerfException when no device is left, or rows cannot be written: the
   *     journal stays, and another run may go on
   */
  public BatchResult run(Replanner replanner, Supplier<Device> reference, Adaptation adaptation) {
    try (Pipeline pipeline =
        new Pipeline(network, devices, routes, replanner, piping, recorder, run::out)) {
      SpotCheck check =
          options.checkEvery() > 0 && devices.size() > 1
              ? new SpotCheck(network, devices, reference, decoding, piping.deadline())
              : null;
      int stages = routes.stream().mapToInt(r -> r.stages().size()).sum();
      try {
        BatchResult result =
            run.run(
                pipeline,
                AHEAD * (stages + options.decoders()),
                events ->
                    new Checks(
                        check,
                        Math.max(1, options.checkEvery()),
                        pipeline::routes,
                        () -> pipeline.retired().keySet(),
                        events),
                adaptation);
        if (!result.interrupted()) {
          Journal.remove(options.rows());
        }
        return result;
      } finally {
        retired = pipeline.retired();
      }
    }
  }

  @Override
  public void close() {
    file.close();
  }

  @Override
  public String toString() {
    return "Job of " + model.name() + " into " + options.rows();
  }
}
