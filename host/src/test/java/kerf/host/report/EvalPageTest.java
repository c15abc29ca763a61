package kerf.host.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.host.api.Prediction;
import kerf.host.eval.EvalReport;
import kerf.host.eval.EvalSetting;
import kerf.host.eval.Item;
import kerf.host.eval.Row;
import kerf.host.input.InputEntry;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page of an evaluation. */
class EvalPageTest {
  private static final String HOSTILE = "<script>alert('a & \"b\"')</script>\u0007.png";

  /** Of rows over so many classes: each picture is taken for the next class but every third. */
  private static EvalReport report(int classes, int pictures, boolean blacklist) {
    List<Row> rows = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < pictures; i++) {
      int truth = i % classes;
      int seen = i % 3 == 0 ? truth : (truth + 1) % classes;
      List<Prediction> top = List.of(new Prediction(seen, "c" + seen, (i + 1.0) / (pictures + 1)));
      rows.add(new Row("p" + i, List.of(truth), top, null));
      items.add(new Item(new InputEntry.Found(Path.of("p" + i)), List.of(truth), i % 2 == 0));
    }
    rows.add(new Row(HOSTILE, List.of(0), List.of(), HOSTILE + ": is no picture"));
    items.add(new Item(new InputEntry.Failed(HOSTILE, ""), List.of(0), false));
    EvalSetting setting =
        new EvalSetting(
            "data",
            List.of("a", "b"),
            10,
            5,
            List.of("model a on x"),
            IntStream.range(0, classes).mapToObj(i -> "class <" + i + ">").toList(),
            "today",
            "here");
    EvalReport.Speed speed = new EvalReport.Speed(pictures, 0, 20L * pictures, 2);
    return EvalReport.of(setting, rows, items, blacklist, speed);
  }

  @Test
  void isWellFormedAndShowsPlots() {
    Document page = Pages.parsed(new EvalPage(report(4, 12, true)).html());
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(4);
    assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(3);
  }

  @Test
  void holdsTheFiguresOfTheReport() {
    EvalReport report = report(4, 12, true);
    String text = Pages.text(new EvalPage(report).html());
    assertThat(text)
        .contains(
            EvalLines.protocol(report),
            EvalLines.speed(report),
            EvalLines.calibration(report),
            "a + b, 10 crops a picture",
            "12 pictures in 2.00 s, 6.0 images/s, 120.0 crops/s in batches of 5");
    assertThat(EvalLines.scoreRows(report)).hasSize(2);
    for (List<String> row : EvalLines.scoreRows(report)) {
      assertThat(text).contains(String.join("", row));
    }
    assertThat(EvalLines.scoreRows(report(4, 12, false)))
        .containsExactly(EvalLines.scoreRows(report).getFirst());
  }

  /** Of 12 pictures of 4 classes, every third is right. */
  @Test
  void cellsSayWhatWasTakenForWhat() {
    Document page = Pages.parsed(new EvalPage(report(4, 12, false)).html());
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < page.getElementsByTagName("title").getLength(); i++) {
      Element title = (Element) page.getElementsByTagName("title").item(i);
      if (title.getParentNode().getNodeName().equals("rect")) {
        cells.add(title.getTextContent());
      }
    }
    assertThat(cells)
        .hasSize(16)
        .contains(
            "class <1> as class <1>: 1 of 3",
            "class <1> as class <2>: 2 of 3",
            "class <1> as class <3>: 0");
  }

  @Test
  void thirtyClassesAreEnoughForAPlot() {
    EvalReport many = report(1000, 5000, false);
    String html = new EvalPage(many).html();
    assertThat(html.split("<rect", -1).length - 1).isLessThan(1500);
    assertThat(html.length()).isLessThan(1_000_000);
    Pages.parsed(html);
  }

  @Test
  void namesFromOutsideAreTextAndNothingElseIsNeeded() {
    String html = new EvalPage(report(4, 12, true)).html();
    assertThat(html).doesNotContain("<script").doesNotContain("\u0007");
    assertThat(Pages.text(html))
        .contains("<script>alert('a & \"b\"')</script>?.png: is no picture");
    assertThat(html.replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", ""))
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("src=");
    assertThat(Pages.ids(html)).doesNotHaveDuplicates();
  }

  @Test
  void anEvaluationWithoutAnyPictureHasAPageToo() {
    assertThat(Pages.text(new EvalPage(report(2, 0, true)).html()))
        .contains("no picture was computed", "Skipped pictures: 1");
  }
}
