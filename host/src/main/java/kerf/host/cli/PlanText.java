package kerf.host.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.host.plan.Candidate;
import kerf.host.plan.Goal;
import kerf.host.plan.Plan;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;

/**
 * A plan for a person to read.
 *
 * @param plan what was planned
 * @param explain whether all candidates are shown with their cuts
 */
record PlanText(Plan plan, boolean explain) {
  /** Less of the time is not worth a word. */
  private static final double IDLE = 0.05;

  private static final int BRANCH_GROUPS = 4;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Candidate chosen = plan.chosen();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s, batch %d, for %s: %s",
            plan.network(),
            chosen.batch(),
            goal(),
            chosen));
    lines.add(
        String.format(
            Locale.ROOT,
            "  predicted %s; no plan exceeds %.2f images/s (linear programme), gap %.1f %%",
            figures(chosen),
            plan.bound().rate(),
            100 * plan.gap()));
    lines.add("  " + plan.why());
    lines.add("  " + use(chosen));
    lines.addAll(ways(chosen));
    if (explain) {
      explained(lines);
    }
    return lines;
  }

  private String goal() {
    return switch (plan.goal()) {
      case Goal.Latency _ -> "latency";
      case Goal.Throughput(long pictures) ->
          pictures == Long.MAX_VALUE ? "throughput" : pictures + " images";
    };
  }

  private String figures(Candidate candidate) {
    double startUp =
        candidate.startUpSeconds().values().stream().mapToDouble(s -> s).max().orElse(0);
    String all =
        plan.goal() instanceof Goal.Throughput(long pictures) && pictures < Long.MAX_VALUE
            ? String.format(Locale.ROOT, ", %.1f s in all", candidate.seconds(pictures))
            : "";
    return String.format(
        Locale.ROOT,
        "%.2f images/s, %.2f ms a batch alone, start-up %.1f s%s",
        candidate.rate(),
        1e3 * candidate.latencySeconds(),
        startUp,
        all);
  }

  /** What is busy, the bottleneck first. */
  private static String use(Candidate candidate) {
    List<Map.Entry<String, Double>> most =
        candidate.use().entrySet().stream()
            .filter(e -> e.getValue() > IDLE)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    return "bottleneck: "
        + most.stream()
            .map(e -> String.format(Locale.ROOT, "%s %.0f %%", e.getKey(), 100 * e.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static List<String> ways(Candidate candidate) {
    List<String> lines = new ArrayList<>();
    if (candidate.kind() == Candidate.Kind.BRANCHES) {
      candidate.stages().forEach(stage -> lines.addAll(stage("  ", stage)));
      return lines;
    }
    for (Route route : candidate.routes()) {
      String indent = "  ";
      if (candidate.routes().size() > 1) {
        lines.add(
            String.format(Locale.ROOT, "  %.1f %% of the batches: %s", 100 * route.share(), route));
        indent = "    ";
      }
      for (Stage stage : route.stages()) {
        lines.addAll(stage(indent, stage));
      }
    }
    return lines;
  }

  private static List<String> stage(String indent, Stage stage) {
    String groups =
        stage.groups().size() <= BRANCH_GROUPS
            ? String.join(", ", stage.groups())
            : String.format(
                Locale.ROOT,
                "%d groups, '%s' to '%s'",
                stage.groups().size(),
                stage.groups().getFirst(),
                stage.groups().getLast());
    return List.of(
        String.format(
            Locale.ROOT,
            "%s%-14s %.3f ms, in %.3f ms, out %.3f ms, %.1f MB: %s",
            indent,
            stage.device(),
            1e3 * stage.computeSeconds(),
            1e3 * stage.inSeconds(),
            1e3 * stage.outSeconds(),
            stage.memoryBytes() / 1e6,
            groups),
        indent + "  " + stage.why());
  }

  private void explained(List<String> lines) {
    lines.add("candidates, the best first:");
    for (Candidate candidate : plan.compared()) {
      lines.add(String.format(Locale.ROOT, "  %s: %s", candidate, figures(candidate)));
      lines.add("    " + use(candidate));
      if (!candidate.equals(plan.chosen())) {
        ways(candidate).forEach(line -> lines.add("  " + line));
      }
    }
    lines.add(
        "prices of the bound (what has 0 could be slower without lowering it): "
            + plan.bound().prices().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s %.3f", e.getKey(), e.getValue()))
                .collect(Collectors.joining(", ")));
    lines.add(plan.refused().isEmpty() ? "nothing was refused" : "refused:");
    plan.refused().forEach(sentence -> lines.add("  " + sentence));
  }
}
