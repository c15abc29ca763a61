package kerf.host.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kerf.host.eval.Calibration;
import kerf.host.eval.ClassScores;
import kerf.host.eval.EvalReport;
import kerf.host.eval.EvalSetting;
import kerf.host.output.OutputFile;

/**
 * An evaluation as one page with plots, which needs nothing else.
 *
 * @param report what it says
 */
public record EvalPage(EvalReport report) {
  private static final double PERCENT = 100;

  /** Classes that fit into one plot. */
  private static final int CLASSES = 30;

  private static final int SENTENCES = 1000;

  /**
   * Writes the page.
   *
   * @throws kerf.models.KerfException when the file cannot be written
   */
  public void write(Path file) {
    byte[] bytes = html().getBytes(StandardCharsets.UTF_8);
    OutputFile.write(file, out -> out.write(bytes));
  }

  /** The page, HTML that is well-formed XML too. */
  public String html() {
    Html html = new Html();
    EvalSetting setting = report.setting();
    html.element("h1", String.join(" + ", setting.models()) + " on " + setting.data());
    html.element("p", EvalLines.protocol(report));
    html.element("p", EvalLines.speed(report));
    setting.devices().forEach(device -> html.element("p", device));
    html.markup(
        "<p class=\"note\">" + Html.escaped(setting.date() + "; " + setting.machine()) + "</p>");
    html.element("h2", "Errors");
    html.table(EvalLines.SCORE_COLUMNS, EvalLines.scoreRows(report));
    html.markup(
        "<p class=\"note\">Wilson's interval, 95 % confidence. Pictures that could not be read are in"
            + " no figure.</p>");
    calibration(html);
    classes(html);
    new ConfusionPart(html, report).add();
    skipped(html);
    return html.page("kerf eval: " + String.join(" + ", setting.models()));
  }

  private void calibration(Html html) {
    List<String> names = new ArrayList<>();
    List<Double> confidence = new ArrayList<>();
    List<Double> accuracy = new ArrayList<>();
    List<Double> pictures = new ArrayList<>();
    for (Calibration.Bin bin : report.calibration().bins()) {
      names.add(
          String.format(Locale.ROOT, "%.0f to %.0f %%", PERCENT * bin.from(), PERCENT * bin.to()));
      confidence.add(bin.pictures() == 0 ? null : (Double) (PERCENT * bin.confidence()));
      accuracy.add(bin.pictures() == 0 ? null : (Double) (PERCENT * bin.accuracy()));
      pictures.add((double) bin.pictures());
    }
    html.element("h2", "Calibration");
    html.element("p", EvalLines.calibration(report));
    html.figure(
        "By the probability of the most probable class: its mean, and how often the class was right."
            + " Equal bars are a calibrated network.",
        Charts.grouped(
            "Mean probability and accuracy by probability",
            new Bars(
                "%",
                names,
                List.of(
                    new Bars.Series("mean probability", Theme.SKY, confidence),
                    new Bars.Series("right", Theme.BLUE, accuracy)))));
    html.figure(
        "Pictures in each of these bins.",
        Charts.grouped(
            "Pictures by probability",
            new Bars(
                "pictures", names, List.of(new Bars.Series("pictures", Theme.GREY, pictures)))));
  }

  private String label(int index) {
    return report.setting().labels().get(index);
  }

  private void classes(Html html) {
    List<ClassScores> worst =
        report.classes().stream()
            .filter(c -> c.scores().pictures() > 0)
            .sorted(
                Comparator.comparingDouble((ClassScores c) -> c.scores().top1Error())
                    .thenComparingLong(c -> c.scores().top1Errors())
                    .reversed())
            .limit(CLASSES)
            .toList();
    html.element("h2", "Classes");
    html.figure(
        "Classes with the highest top-1 error, at most " + CLASSES + "; per_class.csv has all.",
        Charts.across(
            "Errors of classes",
            new Bars(
                "%",
                worst.stream().map(c -> label(c.index())).toList(),
                List.of(
                    new Bars.Series(
                        "top-1 error",
                        Theme.ORANGE,
                        worst.stream().map(c -> PERCENT * c.scores().top1Error()).toList()),
                    new Bars.Series(
                        "top-5 error",
                        Theme.RED,
                        worst.stream().map(c -> PERCENT * c.scores().top5Error()).toList())))));
    html.table(
        List.of("class", "name", "pictures", "top-1 error", "top-5 error", "taken for it"),
        worst.stream()
            .map(
                c ->
                    List.of(
                        Integer.toString(c.index()),
                        label(c.index()),
                        Long.toString(c.scores().pictures()),
                        EvalLines.percent(c.scores().top1Error()),
                        EvalLines.percent(c.scores().top5Error()),
                        Long.toString(c.takenFor())))
            .toList());
  }

  private void skipped(Html html) {
    if (!report.skipped().isEmpty()) {
      html.element("h2", "Skipped pictures: " + report.skipped().size());
      html.in(
          "ul",
          () -> report.skipped().stream().limit(SENTENCES).forEach(s -> html.element("li", s)));
    }
  }
}
