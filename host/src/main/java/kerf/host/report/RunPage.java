package kerf.host.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kerf.host.output.OutputFile;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * A run as one page with plots, which needs nothing else.
 *
 * @param report what it says
 */
public record RunPage(RunReport report) {
  private static final double PERCENT = 100;
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
    RunSetting setting = report.setting();
    html.element("h1", setting.network() + ", batch " + setting.batch());
    html.element("p", RunLines.pictures(report));
    html.element("p", RunLines.rates(report));
    html.element("p", "Plan: " + report.rates().plan());
    html.element("p", "Predictions: " + report.rates().source());
    html.element("p", RunLines.energy(report));
    if (!setting.acted().isEmpty()) {
      html.element("p", "Acted out: " + setting.acted());
    }
    html.markup("<p class=\"note\">" + Html.escaped(facts(setting)) + "</p>");
    rates(html);
    threads(html);
    stages(html);
    overTime(html);
    troubles(html);
    return html.page("kerf run: " + setting.network());
  }

  private static String facts(RunSetting setting) {
    return "%s; %s; rows in %s".formatted(setting.date(), setting.machine(), setting.rows());
  }

  private void rates(Html html) {
    List<String> names = new ArrayList<>(List.of("measured"));
    List<Double> measured = new ArrayList<>(List.of(report.rate()));
    List<Double> values = new ArrayList<>(Collections.singletonList(null));
    Rates rates = report.rates();
    if (rates.predicted() != null) {
      names.add("predicted for the plan");
      values.add(rates.predicted());
    }
    if (rates.bound() != null) {
      names.add("bound that no plan exceeds");
      values.add(rates.bound());
    }
    for (Rates.Single single : rates.singles()) {
      names.add(single.device() + " alone, predicted");
      values.add(single.rate());
    }
    values.subList(1, values.size()).forEach(_ -> measured.add(null));
    html.element("h2", "Images a second");
    html.figure(
        "Measured from the first decoding to the last row, beside what was predicted.",
        Charts.stackedAcross(
            "Images a second, measured and predicted",
            new Bars(
                "images/s",
                names,
                List.of(
                    new Bars.Series("measured", Theme.BLUE, measured),
                    new Bars.Series("predicted", Theme.SKY, values)))));
    html.table(List.of("what", "images/s", "measured is of it"), RunLines.rateRows(report));
  }

  private void threads(Html html) {
    List<String> names = report.threads().stream().map(StageReport::thread).toList();
    html.element("h2", "What each thread did");
    html.figure(
        "Parts of the run. Blocked: no room in the next stage. The rest is starting and waiting for"
            + " room to decode.",
        Charts.stackedAcross(
            "Busy, idle and blocked parts of each thread",
            new Bars(
                "% of the run",
                names,
                List.of(
                    new Bars.Series("busy", Theme.BLUE, parts(0)),
                    new Bars.Series("idle", Theme.GREY, parts(1)),
                    new Bars.Series("blocked", Theme.RED, parts(2))))));
    html.table(RunLines.THREAD_COLUMNS, RunLines.threadRows(report));
    html.markup("<p class=\"note\">" + Html.escaped(RunLines.spans(report)) + "</p>");
  }

  private List<Double> parts(int which) {
    return report.threads().stream()
        .map(t -> PERCENT * (which == 0 ? t.busy() : which == 1 ? t.idle() : t.blocked()))
        .toList();
  }

  private void stages(Html html) {
    List<StageReport> stages =
        report.threads().stream()
            .filter(t -> t.predicted() != null && t.medianMillis() != null)
            .toList();
    if (stages.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>();
    List<Double> measured = new ArrayList<>();
    List<List<Double>> predicted = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (StageReport stage : stages) {
      names.addAll(List.of(stage.thread() + ", measured", stage.thread() + ", predicted"));
      measured.add(stage.medianMillis());
      measured.add(null);
      predicted.forEach(p -> p.add(null));
      predicted.get(0).add(stage.predicted().computeMillis());
      predicted.get(1).add(stage.predicted().inMillis());
      predicted.get(2).add(stage.predicted().outMillis());
    }
    html.element("h2", "Stages, predicted and measured");
    html.figure(
        "A batch in each stage: the measured median with its transfers, and what the plan predicted"
            + " one after the other; a device that transfers while it computes can be faster.",
        Charts.stackedAcross(
            "Measured and predicted time of a batch in each stage",
            new Bars(
                "ms a batch",
                names,
                List.of(
                    new Bars.Series("measured", Theme.BLUE, measured),
                    new Bars.Series("predicted: computing", Theme.SKY, predicted.get(0)),
                    new Bars.Series("predicted: transfer in", Theme.ORANGE, predicted.get(1)),
                    new Bars.Series("predicted: transfer out", Theme.PINK, predicted.get(2))))));
  }

  private void overTime(Html html) {
    html.element("h2", "Over time");
    List<Bars.Mark> marks = new ArrayList<>();
    if (report.rates().bound() != null) {
      marks.add(RunLines.mark("bound", report.rates().bound()));
      marks.add(RunLines.mark("predicted", report.rates().predicted()));
    }
    List<double[]> points = new ArrayList<>();
    for (Throughput.Bin bin : report.throughput()) {
      points.add(new double[] {(bin.fromSeconds() + bin.toSeconds()) / 2, bin.rate()});
    }
    html.figure(
        "As batches came out of the devices; rows may be written later, after spot checks.",
        Charts.line("Images a second over time", "seconds", "images/s", points, marks));
    Latency latency = report.latency();
    XYIntervalSeries series = new XYIntervalSeries("batches");
    for (Latency.Bucket bucket : latency.buckets()) {
      double middle = (bucket.fromMillis() + bucket.toMillis()) / 2;
      double count = bucket.count();
      series.add(middle, bucket.fromMillis(), bucket.toMillis(), count, 0, count);
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    List<Bars.Mark> ranks =
        latency.batches() == 0
            ? List.of()
            : List.of(
                new Bars.Mark("p50", latency.p50Millis()),
                new Bars.Mark("p99", latency.p99Millis()));
    html.figure(
        RunLines.latency(report),
        Charts.histogram(
            "How long batches took from decoding to result", "ms", "batches", data, ranks));
  }

  private void troubles(Html html) {
    if (!report.notes().isEmpty()) {
      html.element("h2", "What happened");
      html.in("ul", () -> report.notes().forEach(n -> html.element("li", n)));
    }
    if (!report.troubles().isEmpty()) {
      html.element("h2", "What went wrong");
      html.table(RunLines.TROUBLE_COLUMNS, RunLines.troubleRows(report));
    }
    if (!report.skipped().isEmpty()) {
      html.element("h2", "Skipped pictures: " + report.skipped().size());
      html.in(
          "ul",
          () -> report.skipped().stream().limit(SENTENCES).forEach(s -> html.element("li", s)));
    }
  }
}
