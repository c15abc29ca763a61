package kerf.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kerf.host.eval.Confusion;
import kerf.host.eval.EvalReport;

/** What a page says of the classes that were taken for others. */
record ConfusionPart(Html html, EvalReport report) {
  /** Classes that fit into one plot. */
  private static final int CLASSES = 30;

  private static final int CONFUSIONS = 40;

  /**
   * A plot of the classes most often confused, and a table of what is most often taken for what.
   */
  void add() {
    html.element("h2", "Confusion");
    html.figure(
        "Rows are what is right, columns what it was taken for, the darker the larger the part of the"
            + " row's pictures. At most "
            + CLASSES
            + " classes, those most often confused;"
            + " confusion.csv has all.",
        map().svg("Which class was taken for which"));
    html.table(
        List.of("right", "taken for", "pictures"),
        report.confusion().commonest(CONFUSIONS).stream()
            .map(c -> List.of(label(c.truth()), label(c.takenFor()), Long.toString(c.pictures())))
            .toList());
  }

  private HeatMap map() {
    List<Integer> shown = confused();
    List<List<HeatMap.Cell>> rows = new ArrayList<>();
    for (int truth : shown) {
      List<HeatMap.Cell> row = new ArrayList<>();
      for (int takenFor : shown) {
        row.add(new HeatMap.Cell(0, "%s as %s: 0".formatted(label(truth), label(takenFor))));
      }
      rows.add(row);
    }
    for (Confusion.Cell cell : report.confusion().cells()) {
      int i = shown.indexOf(cell.truth());
      int j = shown.indexOf(cell.takenFor());
      if (i >= 0 && j >= 0) {
        long all = report.classes().get(cell.truth()).scores().pictures();
        String text =
            "%s as %s: %d of %d"
                .formatted(label(cell.truth()), label(cell.takenFor()), cell.pictures(), all);
        rows.get(i).set(j, new HeatMap.Cell((double) cell.pictures() / all, text));
      }
    }
    return new HeatMap(shown.stream().map(this::label).toList(), rows);
  }

  /**
   * Classes in the order of their indices: those most often taken for others, or others for them.
   */
  private List<Integer> confused() {
    Map<Integer, Long> counts = new TreeMap<>();
    for (Confusion.Cell cell : report.confusion().cells()) {
      long wrong = cell.truth() == cell.takenFor() ? 0 : cell.pictures();
      counts.merge(cell.truth(), wrong, Long::sum);
      counts.merge(cell.takenFor(), wrong, Long::sum);
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
        .limit(CLASSES)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private String label(int index) {
    return report.setting().labels().get(index);
  }
}
