package kerf.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kerf.host.rated.Verdict;

/** What a choice reached, round by round. */
final class Score {
  private final Choice choice;
  private final List<Double> rates = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  Score(Choice choice) {
    this.choice = choice;
  }

  Choice choice() {
    return choice;
  }

  /**
   * A round.
   *
   * @param rate pictures a second, decoding included
   */
  void add(double rate, Optional<Verdict> verdict) {
    rates.add(rate);
    verdict.ifPresent(verdicts::add);
  }

  List<Double> rates() {
    return List.copyOf(rates);
  }

  /** Pictures a second. */
  double median() {
    return Figures.median(rates);
  }

  /** Over all rounds; empty for real devices. */
  Optional<Verdict> verdict() {
    return verdicts.isEmpty() ? Optional.empty() : Optional.of(Verdict.all(verdicts));
  }
}
