package kerf.host.report;

import java.util.List;
import java.util.Locale;

/**
 * A square of cells, the darker the larger, as SVG.
 *
 * @param names of rows, and of columns
 * @param cells by row and column
 */
record HeatMap(List<String> names, List<List<Cell>> cells) {
  private static final int CELL = 18;
  private static final int NAMES = 170;
  private static final int LONGEST_NAME = 24;

  /**
   * A cell.
   *
   * @param part from 0 to 1
   * @param text shown when one points at it
   */
  record Cell(double part, String text) {}

  /** An {@code svg} element. */
  String svg(String what) {
    int side = NAMES + CELL * names.size() + 4;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%n"
            .formatted(Html.escaped(what), side, side, side, side));
    for (int i = 0; i < names.size(); i++) {
      int middle = NAMES + CELL * i + CELL / 2 + 4;
      String name = Html.escaped(shortened(names.get(i)));
      svg.append(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"var(--ink)\">%s</text>%n"
              .formatted(NAMES - 6, middle, name));
      svg.append(
          "<text transform=\"translate(%d %d) rotate(-90)\" fill=\"var(--ink)\">%s</text>%n"
              .formatted(middle, NAMES - 6, name));
      row(svg, i);
    }
    return svg.append("</svg>").toString();
  }

  private void row(StringBuilder svg, int i) {
    for (int j = 0; j < names.size(); j++) {
      Cell cell = cells.get(i).get(j);
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"var(--%s)\" fill-opacity=\"%.3f\"><title>%s</title></rect>%n",
              NAMES + CELL * j,
              NAMES + CELL * i,
              CELL - 1,
              CELL - 1,
              cell.part == 0 ? "grid" : i == j ? "green" : "red",
              cell.part == 0 ? 0.35 : 0.2 + 0.8 * cell.part,
              Html.escaped(cell.text)));
    }
  }

  private static String shortened(String name) {
    String clean = Html.clean(name).replace('\n', ' ');
    return clean.length() <= LONGEST_NAME
        ? clean
        : clean.substring(0, LONGEST_NAME).stripTrailing() + "…";
  }
}
