package kerf.host.plan;

import java.util.List;
import java.util.Locale;

/**
 * The best of the candidates, and how far it can be from the best there is.
 *
 * @param network the network's name
 * @param goal what it was chosen for
 * @param chosen the candidate to run
 * @param bound what no plan exceeds
 * @param compared all candidates, the best for the goal first, hand-overs counted
 * @param refused one sentence for each candidate that cannot run, or could not be searched exactly
 */
public record Plan(
    String network,
    Goal goal,
    Candidate chosen,
    UpperBound bound,
    List<Candidate> compared,
    List<String> refused) {
  /** Copies the lists. */
  public Plan {
    compared = List.copyOf(compared);
    refused = List.copyOf(refused);
  }

  /** The part of the bound that the chosen candidate's rate misses, 0 to 1. */
  public double gap() {
    return 1 - chosen.rate() / bound.rate();
  }

  /** One sentence: by how much the chosen candidate wins over the next one. */
  public String why() {
    if (compared.size() == 1) {
      return chosen + " is the only plan that can run";
    }
    Candidate next = compared.get(1);
    double part = goal.seconds(chosen) / goal.seconds(next);
    String sentence =
        String.format(Locale.ROOT, "%s takes %.3f of the time of %s", chosen, part, next);
    return part < 1
        ? sentence
        : sentence
            + String.format(
                Locale.ROOT,
                ", which hands over %.1f times a batch: %.0f %% of the time are counted for each",
                next.handOvers(),
                100 * Goal.HAND_OVER);
  }
}
