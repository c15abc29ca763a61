package kerf.host.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.host.output.Printable;
import kerf.host.plan.Candidate;
import kerf.host.plan.Conditions;
import kerf.host.plan.DecodeCost;
import kerf.host.plan.Goal;
import kerf.host.plan.HostLimits;
import kerf.host.plan.Plan;
import kerf.host.plan.PlanFile;
import kerf.host.plan.Planner;
import kerf.host.plan.ProfiledCosts;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf plan}. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Decides from measured profiles which device computes what, and says how far that can be"
            + " from the best there is.",
    footer = {
      "",
      "A device without a profile is measured quickly first. The exit code is 3 when one failed"
          + " and",
      "the plan does without it.",
      "",
      "Examples:",
      "  kerf plan -m squeezenet-1.1 -d simd,opencl:cpu0",
      "  kerf plan --no-measure --explain --forbid opencl:fpga0/Softmax -o plan.json",
      "  kerf plan -b 4 --images 500 --dot | dot -Tsvg > plan.svg"
    })
final class PlanCommand implements Callable<Integer> {
  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3-moderation",
      description =
          "Model package, ONNX file, folder with a model.yaml, or architecture (default:"
              + " ${DEFAULT-VALUE}).")
  private String model;

  @Mixin private WeightsOption weights;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures a run (default: 1).")
  private int batch;

  @Option(
      names = "--hint",
      paramLabel = "HINT",
      defaultValue = "throughput",
      description = "throughput, or latency of a batch (default: throughput).")
  private String hint;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "Pictures in all, start-up counted (default: so many that it does not count).")
  private Long images;

  @Option(
      names = "--decode-ms",
      paramLabel = "MS",
      description = "Milliseconds of a core for decoding a picture (default: not counted).")
  private Double decodeMs;

  @Option(
      names = "--pin",
      paramLabel = "NODE=DEVICE",
      description = "Compute a node there and nowhere else; may be given several times.")
  private List<String> pins = List.of();

  @Option(
      names = "--forbid",
      paramLabel = "DEVICE/OP-or-NODE",
      description =
          "Never compute nodes of that kind, or that node, there; may come several times.")
  private List<String> forbidden = List.of();

  @Option(
      names = "--explain",
      description = "Also every candidate, its cuts, what was refused, and prices of the bound.")
  private boolean explain;

  @Option(names = "--dot", description = "Print the network as a graph for Graphviz, with stages.")
  private boolean dot;

  @Option(names = "--json", description = "Print the plan file, and nothing else.")
  private boolean json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the plan to a file.")
  private Path output;

  @Mixin private ForceOption force;
  @Mixin private PlanProfiles profiles;

  @Override
  public Integer call() {
    Goal goal = goal();
    if (dot && json) {
      throw new UsageException("--dot and --json both want standard output; choose one");
    }
    if (output != null) {
      force.check(output);
    }
    HostLimits host = host();
    Network network = Network.find(Environment.modelRoots(), model, weights.chosen()).withWeights();
    PlanProfiles.Found found = profiles.find(network, batch);
    ProfiledCosts costs =
        new ProfiledCosts(
            network.name(), Segment.of(found.graph(), found.shapes()), host, PlanCommand::note);
    Conditions conditions = costs.of(found.profiles());
    Demands demands = new Demands(costs.fused(), conditions.alone().devices());
    Plan plan = Planner.plan(conditions, demands.of(pins, forbidden), goal);
    Candidate written = withRoutes(plan);
    PlanFile file = PlanFile.of(plan, written, weights.flavour());
    if (output != null) {
      file.write(output);
      note("wrote " + output);
    }
    if (json) {
      System.out.print(file.toJson());
    } else if (dot) {
      System.out.print(PlanDot.of(costs.fused().graph(), file));
    } else {
      new PlanText(plan, explain).lines().forEach(l -> System.out.println(Printable.of(l)));
    }
    return found.failures() == 0 ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private Goal goal() {
    boolean latency = hint.toLowerCase(Locale.ROOT).equals("latency");
    if (!latency && !hint.toLowerCase(Locale.ROOT).equals("throughput")) {
      throw new UsageException("--hint must be throughput or latency, not '" + hint + "'");
    }
    if (images != null && images < 1) {
      throw new UsageException("--images must be at least 1, not " + images);
    }
    if (latency && images != null) {
      throw new UsageException("--images goes with --hint throughput only");
    }
    if (latency) {
      return new Goal.Latency();
    }
    return images == null ? Goal.sustained() : new Goal.Throughput(images);
  }

  private HostLimits host() {
    int cores = Runtime.getRuntime().availableProcessors();
    if (decodeMs != null && !(decodeMs >= 0 && decodeMs < Double.MAX_VALUE)) {
      throw new UsageException("--decode-ms must be at least 0, not " + decodeMs);
    }
    DecodeCost decode =
        decodeMs == null ? DecodeCost.NONE : new DecodeCost(decodeMs * 1e-3, cores, true);
    return new HostLimits(cores, Environment.memoryBytes(), decode);
  }

  /** What can be written: branches have no routes, and the next candidate is taken. */
  private Candidate withRoutes(Plan plan) {
    Candidate best =
        plan.compared().stream()
            .filter(c -> c.kind() != Candidate.Kind.BRANCHES)
            .findFirst()
            .orElseThrow(
                () -> new UsageException("the only plan is branches, which have no routes"));
    if (!best.equals(plan.chosen()) && (output != null || json || dot)) {
      note("branches side by side cannot be run yet; this is the next plan: " + best);
    }
    return best;
  }

  private static void note(String sentence) {
    System.err.println(Printable.of("kerf: " + sentence));
  }
}
