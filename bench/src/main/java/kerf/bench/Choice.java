package kerf.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kerf.host.plan.Candidate;
import kerf.host.plan.Plan;

/**
 * A way to use devices, to be compared with others.
 *
 * @param name what it is called in rows
 * @param plan what runs
 * @param auto whether the planner chose it
 */
record Choice(String name, Candidate plan, boolean auto) {
  /**
   * Each device alone, data parallelism, the best pipeline, and what the planner chose if that is
   * another one. What cannot run, or is not offered, is not in it.
   */
  static List<Choice> of(Plan plan) {
    List<Choice> choices = new ArrayList<>();
    for (Candidate candidate : plan.compared()) {
      if (candidate.kind() == Candidate.Kind.SINGLE) {
        choices.add(of(plan, candidate.routes().getFirst().toString(), candidate));
      }
    }
    best(plan, Candidate.Kind.DATA_PARALLEL)
        .ifPresent(c -> choices.add(of(plan, "data parallelism", c)));
    best(plan, Candidate.Kind.PIPELINE).ifPresent(c -> choices.add(of(plan, "pipeline", c)));
    if (choices.stream().noneMatch(Choice::auto)) {
      choices.add(of(plan, "mixed routes", plan.chosen()));
    }
    return choices;
  }

  private static Choice of(Plan plan, String name, Candidate candidate) {
    return new Choice(name, candidate, candidate.equals(plan.chosen()));
  }

  private static Optional<Candidate> best(Plan plan, Candidate.Kind kind) {
    return plan.compared().stream()
        .filter(c -> c.kind() == kind)
        .max(Comparator.comparingDouble(Candidate::rate));
  }
}
