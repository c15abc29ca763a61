package kerf.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.api.Environment;
import kerf.host.api.Logits;
import kerf.host.api.Network;
import kerf.host.cli.FormatOption;
import kerf.host.cli.NetworkOption;
import kerf.host.output.RowWriter;
import kerf.host.plan.Conditions;
import kerf.host.plan.DecodeCost;
import kerf.host.plan.HostLimits;
import kerf.host.plan.ProfiledCosts;
import kerf.host.profile.QuickProfiles;
import kerf.host.rated.RatedDevices;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.profiles.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf bench plans}. */
@Command(
    name = "plans",
    mixinStandardHelpOptions = true,
    description = "Measures the plan that Kerf chooses beside random ones, in turns.",
    footer = {
      "",
      "regret is the best measured rate over the plan's, less one. final_regret is the same of the"
          + " chosen plan and the fastest others, measured once more: what choosing cost. off is the predicted rate over the measured one, less one.",
      "",
      "Example:",
      "  kerf bench plans --act-out docs/examples/boxes/unrelated.yaml -m googlenet --format jsonl"
    })
final class PlansCommand implements Callable<Integer> {
  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3-moderation",
      description = "Network to run (default: ${DEFAULT-VALUE}).")
  private String model;

  @Mixin private NetworkOption network;

  @Option(
      names = {"-d", "--device"},
      split = ",",
      paramLabel = "ID",
      description = "Devices to plan for (default: all but the reference, or all of the box).")
  private List<String> ids = List.of();

  @Option(
      names = "--act-out",
      paramLabel = "FILE",
      description = "Act out the machine that FILE describes.")
  private Path box;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures that are computed as one (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--pictures",
      paramLabel = "N",
      defaultValue = "100",
      description = "Pictures of a plan in a round (default: ${DEFAULT-VALUE}).")
  private int pictures;

  @Option(
      names = "--random",
      paramLabel = "N",
      defaultValue = "30",
      description = "Random plans (default: ${DEFAULT-VALUE}).")
  private int random;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Turns of every plan, in another order each (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--finals",
      paramLabel = "N",
      defaultValue = "9",
      description =
          "Further turns of the chosen plan and the three fastest others (default:"
              + " ${DEFAULT-VALUE}).")
  private int finals;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the random plans and the orders (default: another each time, printed).")
  private Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of devices on the processor (default: all processors).")
  private Integer threads;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    threads = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (Math.min(batch, threads) < 1
        || Math.min(rounds, pictures) < 1
        || Math.min(random, finals) < 0) {
      throw new UsageException(
          "--batch, --rounds, --pictures and --threads must be at least 1, --random and --finals at least 0");
    }
    seed = seed == null ? new SplittableRandom().nextInt(Integer.MAX_VALUE) : seed;
    Network found = network.find(model).withWeights();
    Segment segment = fused(found);
    DeviceOptions options =
        new DeviceOptions(threads)
            .withCache(Environment.cacheFolder())
            .withListener(sentence -> System.err.println("kerf: " + sentence));
    if (box == null) {
      try (Devices devices = Devices.discover(options)) {
        List<Device> chosen =
            ids.isEmpty()
                ? devices.all().stream().filter(d -> !d.backend().equals("reference")).toList()
                : ids.stream().map(devices::byId).toList();
        List<Profile> profiles =
            QuickProfiles.of(found.name(), segment, Integer.MAX_VALUE, chosen, options);
        run(found.name(), segment, chosen, profiles, null);
      }
    } else {
      try (RatedDevices acted = RatedDevices.open(box, options)) {
        List<Device> chosen =
            ids.isEmpty() ? acted.devices() : ids.stream().map(acted::byId).toList();
        List<String> names = chosen.stream().map(Device::id).toList();
        List<Profile> profiles =
            acted.profiles(found.name(), segment).stream()
                .filter(p -> names.contains(p.key().device()))
                .toList();
        run(found.name(), segment, chosen, profiles, acted);
      }
    }
    return 0;
  }

  /** Up to its scores, in the shapes of a batch, as {@code kerf run} plans it. */
  private Segment fused(Network found) {
    Graph graph = found.fixed(batch, network.size());
    Network fixed =
        new Network(found.name(), graph, found.pixels(), found.architecture(), found.flavour());
    return Segment.of(Rewrites.forInference(Logits.of(graph)), fixed.single(network.size()));
  }

  /**
   * @param acted the box that the devices are of; null when they are real
   */
  private void run(
      String name,
      Segment segment,
      List<Device> devices,
      List<Profile> profiles,
      RatedDevices acted) {
    HostLimits host =
        new HostLimits(
            Runtime.getRuntime().availableProcessors(), Environment.memoryBytes(), DecodeCost.NONE);
    Conditions conditions =
        new ProfiledCosts(name, segment, host, s -> System.err.println("kerf: " + s)).of(profiles);
    PlanTurns turns = new PlanTurns(segment, devices, acted, batch, pictures, seed);
    List<PlanRows.Entry> entries = turns.entries(conditions, random);
    final double before = Machine.load();
    turns.run(rounds, entries, PlanRows.Entry::rates);
    turns.run(finals, PlanRows.finalists(entries), PlanRows.Entry::finals);
    Map<String, Object> where = where(name, devices, before, acted);
    try (RowWriter writer = format.writer(PlanRows.COLUMNS)) {
      PlanRows.of(entries)
          .forEach(
              row -> {
                row.putAll(where);
                writer.row(row);
              });
    }
  }

  private Map<String, Object> where(
      String name, List<Device> devices, double before, RatedDevices acted) {
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("model", name);
    where.put("batch", batch);
    where.put("devices", String.join(",", devices.stream().map(Device::id).toList()));
    where.put("acted", acted == null ? "" : acted.name());
    where.put("pictures", pictures);
    where.put("rounds", rounds);
    where.put("seed", seed);
    where.put("threads", threads);
    where.put("java", Runtime.version().toString());
    where.put("cpu", Machine.processor());
    where.put("load_before", Figures.rounded(before));
    where.put("load_after", Figures.rounded(Machine.load()));
    where.put("commit", Machine.commit());
    where.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    return where;
  }
}
