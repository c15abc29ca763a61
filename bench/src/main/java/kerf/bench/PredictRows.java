package kerf.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.profiles.Calibration;
import kerf.profiles.Profile;
import kerf.profiles.WorkRates;

/**
 * What {@code kerf bench predict} prints of a device.
 *
 * @param profile of the network that was predicted
 * @param fit the constants
 * @param groups that took time
 * @param inPlace groups that took none
 * @param stages eighths, and the planner's cuts
 */
record PredictRows(
    Profile profile, Calibration fit, List<Guess> groups, int inPlace, List<Guess> stages) {
  static final List<String> COLUMNS =
      List.of(
          "device",
          "calibrated_on",
          "network",
          "batch",
          "threads",
          "algorithm",
          "overhead_us",
          "gproducts",
          "transformed_ns",
          "gbytes",
          "fitted",
          "fit_error",
          "groups",
          "in_place",
          "group_error",
          "convolutions",
          "convolution_error",
          "stages",
          "stage_error",
          "cut_error",
          "whole_error",
          "worst",
          "quick",
          "load_before",
          "load_after",
          "java",
          "cpu",
          "commit",
          "date");

  private static final int WORST = 5;
  private static final double GIGA = 1e9;
  private static final double MICROS = 1e6;
  private static final double MILLIS = 1e3;

  /**
   * What was predicted, and what was.
   *
   * @param name of a group or a stage
   * @param convolution whether it is a convolution, with what was fused into it
   * @param predicted seconds
   * @param measured seconds, a median
   */
  record Guess(String name, boolean convolution, double predicted, double measured) {
    /** Of the measured time; below 0 when less was predicted. */
    double relative() {
      return predicted / measured - 1;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s %+.0f %% of %.3f ms", name, 100 * relative(), MILLIS * measured);
    }
  }

  /** The row. */
  Map<String, Object> row() {
    WorkRates rates = fit.rates();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("device", profile.key().device());
    row.put("network", profile.key().model());
    row.put("batch", profile.key().batch());
    row.put("threads", profile.key().threads());
    row.put("algorithm", rates.algorithm().name().toLowerCase(Locale.ROOT));
    row.put("overhead_us", Figures.rounded(MICROS * rates.overheadSeconds()));
    row.put("gproducts", rate(rates.perProduct()));
    row.put("transformed_ns", Figures.rounded(GIGA * rates.perTransformed()));
    row.put("gbytes", rate(rates.perByte()));
    row.put("fitted", fit.groups());
    row.put("fit_error", Figures.rounded(fit.error()));
    row.put("groups", groups.size());
    row.put("in_place", inPlace);
    row.put("group_error", Figures.rounded(median(groups)));
    row.put("convolutions", convolutions().size());
    row.put("convolution_error", Figures.rounded(median(convolutions())));
    row.put("stages", stages.size());
    row.put("stage_error", Figures.rounded(median(stages)));
    List<Guess> cuts = stages.stream().filter(s -> !s.name().endsWith("of 8")).toList();
    if (!cuts.isEmpty()) {
      row.put("cut_error", Figures.rounded(median(cuts)));
    }
    row.put("whole_error", Figures.rounded(whole()));
    row.put("worst", worst().stream().map(Guess::toString).collect(Collectors.joining("; ")));
    row.put("quick", profile.quick());
    row.put("java", Runtime.version().toString());
    row.put("cpu", Machine.processor());
    row.put("commit", Machine.commit());
    row.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    return row;
  }

  /** Thousand millions a second; null when they cost nothing. */
  private static Double rate(double seconds) {
    return seconds == 0 ? null : Figures.rounded(1 / seconds / GIGA);
  }

  private static double median(List<Guess> errors) {
    return Figures.median(errors.stream().map(e -> Math.abs(e.relative())).toList());
  }

  private List<Guess> convolutions() {
    return groups.stream().filter(Guess::convolution).toList();
  }

  /** Of all groups together. */
  private double whole() {
    double predicted = groups.stream().mapToDouble(Guess::predicted).sum();
    return predicted / groups.stream().mapToDouble(Guess::measured).sum() - 1;
  }

  private List<Guess> worst() {
    return groups.stream()
        .sorted(Comparator.comparingDouble((Guess e) -> -Math.abs(e.relative())))
        .limit(WORST)
        .toList();
  }

  /** Sentences for a person. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.ROOT,
            "%s: median error %.1f %% over %d groups (%d in place), %.1f %% over %d of them that are"
                + " convolutions, %+.1f %% of the whole network, %.1f %% over %d stages",
            profile.key().device(),
            100 * median(groups),
            groups.size(),
            inPlace,
            100 * median(convolutions()),
            convolutions().size(),
            100 * whole(),
            100 * median(stages),
            stages.size()));
    stages.forEach(stage -> sentences.add("stage " + stage));
    worst().forEach(group -> sentences.add("worst group " + group));
    return sentences;
  }
}
