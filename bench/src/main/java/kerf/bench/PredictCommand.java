package kerf.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.accel.Device;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.host.cli.FormatOption;
import kerf.host.cli.NetworkOption;
import kerf.host.output.RowWriter;
import kerf.models.UsageException;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.profiles.Calibration;
import kerf.profiles.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf bench predict}. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description =
        "Fits at most four constants a device to one network's measured groups, and predicts those"
            + " and the stages of another.",
    footer = {
      "",
      "Errors are medians of |predicted / measured - 1|. What a group does is counted from the"
          + " network alone; groups that are computed in place, in 0 s, are left out.",
      "",
      "Example:",
      "  kerf bench predict -d simd,opencl:~PoCL --threads 1 --format jsonl"
    })
final class PredictCommand implements Callable<Integer> {
  @Option(
      names = "--calibrate",
      paramLabel = "MODEL",
      defaultValue = "googlenet",
      description = "Network to fit to, one picture a run (default: ${DEFAULT-VALUE}).")
  private String calibrate;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3",
      description = "Network to predict (default: ${DEFAULT-VALUE}).")
  private String model;

  @Mixin private NetworkOption network;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "4",
      description = "Pictures a run of that network (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "7",
      description = "Runs of each stage, in turns (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Mixin private DeviceSetOption where;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    if (batch < 1 || rounds < 1) {
      throw new UsageException("-b and --rounds must be at least 1");
    }
    Segment known = fused(Network.find(Environment.modelRoots(), calibrate), 1);
    Segment asked = fused(network.find(model), batch);
    try (DeviceSet devices = where.open();
        RowWriter writer = format.writer(PredictRows.COLUMNS)) {
      double load = Machine.load();
      List<Profile> calibrated = alone(devices.profiles(known.graph().name(), known));
      List<Profile> measured = alone(devices.profiles(asked.graph().name(), asked));
      for (int d = 0; d < devices.devices().size(); d++) {
        Device device = devices.devices().get(d);
        Calibration fit =
            Calibration.of(List.of(new Calibration.Measured(known, calibrated.get(d))));
        PredictRows rows = predicted(device, fit, asked, measured.get(d));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("calibrated_on", known.graph().name());
        row.putAll(rows.row());
        row.put("load_before", load);
        row.put("load_after", Machine.load());
        writer.row(row);
        rows.sentences().forEach(where.listener()::note);
      }
    }
    return 0;
  }

  /** In the order of the devices. */
  private static List<Profile> alone(List<Profile> profiles) {
    return profiles.stream().filter(p -> p.busy().isEmpty()).toList();
  }

  private Segment fused(Network found, int pictures) {
    Network weighted = found.withWeights();
    Segment segment =
        Segment.of(
            weighted.fixed(pictures, network.size()),
            found.single(network.size()).getFirst().with(0, pictures));
    return Segment.of(Rewrites.forInference(segment.graph()), segment.inputShapes());
  }

  private PredictRows predicted(Device device, Calibration fit, Segment asked, Profile profile) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Layer layer : LayerTable.of(asked).layers()) {
      seconds.put(layer.name(), fit.seconds(layer));
    }
    List<PredictRows.Guess> groups = new ArrayList<>();
    List<Calibration.Timed> timed = new Calibration.Measured(asked, profile).timed();
    for (Calibration.Timed group : timed) {
      String name = group.layer().name();
      boolean convolution = group.layer().kind().startsWith("Conv");
      groups.add(new PredictRows.Guess(name, convolution, seconds.get(name), group.seconds()));
    }
    // What is computed in place takes nothing wherever the network is cut.
    List<String> inPlace =
        seconds.keySet().stream()
            .filter(n -> timed.stream().noneMatch(t -> t.layer().name().equals(n)))
            .toList();
    inPlace.forEach(n -> seconds.put(n, 0.0));
    List<Part> parts = new ArrayList<>(Part.eighths(List.copyOf(seconds.keySet())));
    parts.addAll(Part.planned(asked, seconds, 2));
    parts.addAll(Part.planned(asked, seconds, 3));
    List<Double> took = PartTimes.of(device, asked, parts, rounds);
    List<PredictRows.Guess> stages = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      double sum = parts.get(p).groups().stream().mapToDouble(seconds::get).sum();
      stages.add(new PredictRows.Guess(parts.get(p).name(), false, sum, took.get(p)));
    }
    return new PredictRows(profile, fit, groups, inPlace.size(), stages);
  }
}
