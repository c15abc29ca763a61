package kerf.host.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kerf.host.pipeline.Recorder;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The page of a run. */
class RunPageTest {
  private static final int BATCHES = 100;

  private static RunReport report() {
    Recorder recorder = Runs.recorder(BATCHES);
    Runs.fail(recorder);
    return Runs.report(recorder, BATCHES);
  }

  @Test
  void isWellFormedAndShowsPlots() {
    Document page = Pages.parsed(new RunPage(report()).html());
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(5);
    assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(3);
  }

  @Test
  void holdsTheFiguresOfTheReport() {
    RunReport report = report();
    String text = Pages.text(new RunPage(report).html());
    assertThat(text)
        .contains(
            RunLines.pictures(report),
            RunLines.rates(report),
            RunLines.latency(report),
            RunLines.energy(report));
    for (List<String> row : RunLines.threadRows(report)) {
      assertThat(text).contains(String.join("", row));
    }
    for (List<String> row : RunLines.rateRows(report)) {
      assertThat(text).contains(String.join("", row));
    }
  }

  @Test
  void namesFromOutsideAreText() {
    String html = new RunPage(report()).html();
    assertThat(html).doesNotContain("<script").doesNotContain("\u0007");
    assertThat(Pages.text(html))
        .contains("<script>alert('a & \"b\"')</script>??.png: is no picture")
        .contains("driver said <script>");
  }

  @Test
  void needsNothingElse() {
    String html = new RunPage(report()).html();
    assertThat(html.replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", ""))
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("src=")
        .doesNotContain("@import");
  }

  /**
   * Elements of one page must not share their names, else one plot is cut off by another's frame.
   */
  @Test
  void plotsDoNotShareNames() {
    List<String> ids = Pages.ids(new RunPage(report()).html());
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void aRunWithoutAnythingHasAPageToo() {
    RunReport empty =
        new RunReport(
            Runs.setting(),
            0,
            0,
            1,
            true,
            0,
            List.of(),
            Rates.unknown("x alone", "nobody measured"),
            Latency.of(List.of()),
            List.of(),
            List.of(),
            Energy.unknown("no counter"),
            List.of("after 1.0 s: calibrated"),
            List.of(),
            0,
            0);
    assertThat(Pages.text(new RunPage(empty).html()))
        .contains(
            "predicted unknown",
            "joules per image: unknown, no counter",
            "after 1.0 s: calibrated");
  }

  @Test
  void coloursFollowThePage() {
    assertThat(new RunPage(report()).html())
        .contains("fill:var(--blue)", "prefers-color-scheme: dark")
        .doesNotContain("rgb(4,1,");
  }
}
