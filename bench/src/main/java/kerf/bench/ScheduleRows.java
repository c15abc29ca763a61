package kerf.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kerf.host.plan.Candidate;
import kerf.host.plan.DecodeCost;
import kerf.host.plan.Plan;

/**
 * What {@code kerf bench schedule} prints.
 *
 * @param plan that the choices are of
 * @param contest that ran them
 * @param decode what the plan counts for decoding
 * @param answers that were compared
 */
record ScheduleRows(Plan plan, Contest contest, DecodeCost decode, Answers answers) {
  static final List<String> COLUMNS =
      List.of(
          "network",
          "choice",
          "auto",
          "median_rate",
          "least_rate",
          "most_rate",
          "predicted_rate",
          "bound_rate",
          "of_bound",
          "of_best",
          "over_data",
          "devices",
          "batch",
          "pictures",
          "rounds",
          "decode_ms",
          "decoders",
          "answers",
          "difference",
          "isolated",
          "acted",
          "void",
          "box",
          "slowdown",
          "completions",
          "late",
          "cpuUse",
          "plan",
          "load_before",
          "load_after",
          "java",
          "cpu",
          "commit",
          "date");

  private static final int LONGEST_PLAN = 120;
  private static final double MILLIS = 1e3;

  /**
   * A row for each choice.
   *
   * @param loadBefore of the machine, before the first round
   */
  List<Map<String, Object>> of(List<Score> scores, double loadBefore) {
    List<Map<String, Object>> rows = new ArrayList<>();
    double best = best(scores).median();
    Optional<Score> data = find(scores, Candidate.Kind.DATA_PARALLEL);
    for (Score score : scores) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("network", plan.network());
      row.put("choice", score.choice().name());
      row.put("auto", score.choice().auto());
      row.put("median_rate", Figures.rounded(score.median()));
      row.put("least_rate", Figures.rounded(Figures.min(score.rates())));
      row.put(
          "most_rate",
          Figures.rounded(score.rates().stream().max(Comparator.naturalOrder()).orElseThrow()));
      row.put("predicted_rate", Figures.rounded(score.choice().plan().rate()));
      row.put("bound_rate", Figures.rounded(plan.bound().rate()));
      row.put("of_bound", Figures.rounded(score.median() / plan.bound().rate()));
      row.put("of_best", Figures.rounded(score.median() / best));
      data.ifPresent(d -> row.put("over_data", Figures.rounded(score.median() / d.median())));
      circumstances(row, score);
      row.put("load_before", loadBefore);
      row.put("load_after", Machine.load());
      row.put("java", Runtime.version().toString());
      row.put("cpu", Machine.processor());
      row.put("commit", Machine.commit());
      row.put("date", LocalDate.now(ZoneOffset.UTC).toString());
      rows.add(row);
    }
    return rows;
  }

  private void circumstances(Map<String, Object> row, Score score) {
    row.put(
        "devices",
        String.join(",", contest.devices().devices().stream().map(d -> d.id()).toList()));
    row.put("batch", contest.batch());
    row.put("pictures", contest.entries().size());
    row.put("rounds", score.rates().size());
    row.put("decode_ms", Figures.rounded(MILLIS * decode.secondsPerPicture()));
    row.put("decoders", decode.threads());
    row.put("answers", answers.compared());
    row.put("difference", answers.worst());
    row.putAll(new TreeMap<>(contest.devices().label()));
    score.verdict().ifPresent(v -> row.putAll(v.row()));
    String routes = score.choice().plan().toString();
    row.put(
        "plan",
        routes.length() <= LONGEST_PLAN ? routes : routes.substring(0, LONGEST_PLAN) + "...");
  }

  /** Sentences for a person. */
  List<String> sentences(List<Score> scores) {
    List<String> sentences = new ArrayList<>();
    Score auto = scores.stream().filter(s -> s.choice().auto()).findFirst().orElseThrow();
    Score best = best(scores);
    sentences.add(
        "the planner chose %s: %.2f images/s, %.3f of the bound of %.2f, %.3f of the best choice (%s)"
            .formatted(
                auto.choice().name(),
                auto.median(),
                auto.median() / plan.bound().rate(),
                plan.bound().rate(),
                auto.median() / best.median(),
                best.choice().name()));
    Optional<Score> data = find(scores, Candidate.Kind.DATA_PARALLEL);
    Optional<Score> pipeline = find(scores, Candidate.Kind.PIPELINE);
    if (data.isPresent() && pipeline.isPresent()) {
      sentences.add(
          "the pipeline reaches %.3f of data parallelism"
              .formatted(pipeline.get().median() / data.get().median()));
    }
    plan.refused().forEach(why -> sentences.add("not run: " + why));
    sentences.add(
        "%d answers compared, the largest difference %.2g standard deviations"
            .formatted(answers.compared(), answers.worst()));
    scores.stream()
        .filter(s -> s.verdict().filter(v -> !v.holds()).isPresent())
        .forEach(s -> sentences.add(s.choice().name() + ": " + s.verdict().get()));
    return sentences;
  }

  private static Score best(List<Score> scores) {
    return scores.stream().max(Comparator.comparingDouble(Score::median)).orElseThrow();
  }

  private static Optional<Score> find(List<Score> scores, Candidate.Kind kind) {
    return scores.stream()
        .filter(s -> s.choice().plan().kind() == kind)
        .max(Comparator.comparingDouble(Score::median));
  }
}
