package kerf.host.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Plots as SVG, in the page's colours. */
final class Charts {
  static final int WIDTH = 900;
  private static final int HEIGHT = 280;
  private static final int FRAME = 90;
  private static final int BAR = 22;
  private static final int LONGEST_NAME = 44;
  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final BasicStroke THIN = new BasicStroke(1f);
  private static final BasicStroke DASHED =
      new BasicStroke(
          1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {6f, 4f}, 0f);

  static {
    // Its detour for old Javas draws outlines of letters, which are no text any more.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private Charts() {}

  /** Names may be equal: each bar is another all the same. */
  private record Name(int index, String text) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
      String clean = Html.clean(text).replace('\n', ' ');
      return clean.length() <= LONGEST_NAME
          ? clean
          : clean.substring(0, LONGEST_NAME).stripTrailing() + "…";
    }
  }

  /** Bars that lie, one for each name, the series one behind the other. */
  static String stackedAcross(String what, Bars bars) {
    JFreeChart chart =
        ChartFactory.createStackedBarChart(
            null, null, bars.unit(), data(bars), PlotOrientation.HORIZONTAL, true, false, false);
    style(chart.getCategoryPlot(), bars);
    return drawn(chart, what, FRAME + BAR * bars.names().size());
  }

  /** Bars that lie, a group for each name. */
  static String across(String what, Bars bars) {
    JFreeChart chart =
        ChartFactory.createBarChart(
            null, null, bars.unit(), data(bars), PlotOrientation.HORIZONTAL, true, false, false);
    style(chart.getCategoryPlot(), bars);
    chart.getLegend().setVisible(bars.series().size() > 1);
    return drawn(chart, what, FRAME + BAR * bars.names().size() * bars.series().size());
  }

  /** Bars that stand, one for each name, the series one upon the other. */
  static String stacked(String what, Bars bars) {
    return standing(
        what, bars, ChartFactory.createStackedBarChart(null, null, bars.unit(), data(bars)));
  }

  /** Bars that stand, a group for each name. */
  static String grouped(String what, Bars bars) {
    return standing(what, bars, ChartFactory.createBarChart(null, null, bars.unit(), data(bars)));
  }

  private static String standing(String what, Bars bars, JFreeChart chart) {
    style(chart.getCategoryPlot(), bars);
    chart
        .getCategoryPlot()
        .getDomainAxis()
        .setCategoryLabelPositions(
            CategoryLabelPositions.createUpRotationLabelPositions(Math.PI / 4));
    return drawn(chart, what, HEIGHT + FRAME);
  }

  /** A line through points. */
  static String line(
      String what, String across, String up, List<double[]> points, List<Bars.Mark> marks) {
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            null, across, up, data(points), PlotOrientation.VERTICAL, false, false, false);
    XYPlot plot = chart.getXYPlot();
    style(plot);
    plot.getRenderer().setSeriesPaint(0, Theme.BLUE);
    plot.getRenderer().setSeriesStroke(0, new BasicStroke(2f));
    NumberAxis range = (NumberAxis) plot.getRangeAxis();
    for (int i = 0; i < marks.size(); i++) {
      ValueMarker marker = marker(marks.get(i), Theme.SERIES[1 + i]);
      // At either end, for marks that are close.
      marker.setLabelAnchor(i == 0 ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
      marker.setLabelTextAnchor(i == 0 ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
      plot.addRangeMarker(marker);
      range.setUpperBound(Math.max(range.getUpperBound(), 1.1 * marks.get(i).value()));
    }
    range.setLowerBound(0);
    return drawn(chart, what, HEIGHT);
  }

  /** Bars side by side over an axis of numbers, each from one number to another. */
  static String histogram(
      String what, String across, String up, IntervalXYDataset data, List<Bars.Mark> marks) {
    JFreeChart chart =
        ChartFactory.createXYBarChart(
            null, across, false, up, data, PlotOrientation.VERTICAL, false, false, false);
    XYPlot plot = chart.getXYPlot();
    style(plot);
    XYBarRenderer bars = (XYBarRenderer) plot.getRenderer();
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, Theme.BLUE);
    plot.getRangeAxis().setUpperMargin(0.25);
    for (int i = 0; i < marks.size(); i++) {
      ValueMarker marker = marker(marks.get(i), Theme.SERIES[1 + i]);
      marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
      // One label above the other, for marks that are close.
      marker.setLabelOffset(new RectangleInsets(4 + 16 * i, 4, 4, 4));
      marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
      plot.addDomainMarker(marker);
    }
    return drawn(chart, what, HEIGHT);
  }

  private static ValueMarker marker(Bars.Mark mark, Color color) {
    ValueMarker marker = new ValueMarker(mark.value(), color, DASHED);
    marker.setLabel(mark.label());
    marker.setLabelFont(FONT);
    marker.setLabelPaint(Theme.INK);
    marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    return marker;
  }

  private static DefaultCategoryDataset data(Bars bars) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int s = 0; s < bars.series().size(); s++) {
      Bars.Series series = bars.series().get(s);
      for (int i = 0; i < bars.names().size(); i++) {
        data.addValue(
            series.values().get(i), new Name(s, series.name()), new Name(i, bars.names().get(i)));
      }
    }
    return data;
  }

  private static XYDataset data(List<double[]> points) {
    XYSeries series = new XYSeries("");
    points.forEach(point -> series.add(point[0], point[1]));
    return new XYSeriesCollection(series);
  }

  private static void style(CategoryPlot plot, Bars bars) {
    bare(plot);
    plot.setRangeGridlinePaint(Theme.GRID);
    plot.setRangeGridlineStroke(THIN);
    CategoryAxis names = plot.getDomainAxis();
    style(names);
    names.setMaximumCategoryLabelWidthRatio(0.45f);
    names.setCategoryMargin(0.2);
    style(plot.getRangeAxis());
    BarRenderer renderer = (BarRenderer) plot.getRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setItemMargin(0);
    renderer.setMaximumBarWidth(0.2);
    for (int s = 0; s < bars.series().size(); s++) {
      renderer.setSeriesPaint(s, bars.series().get(s).color());
    }
  }

  static void style(XYPlot plot) {
    bare(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Theme.GRID);
    plot.setRangeGridlineStroke(THIN);
    style(plot.getDomainAxis());
    style(plot.getRangeAxis());
  }

  private static void bare(Plot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setNoDataMessage("nothing to show");
    plot.setNoDataMessageFont(FONT);
    plot.setNoDataMessagePaint(Theme.MUTED);
  }

  private static void style(Axis axis) {
    axis.setTickLabelFont(FONT);
    axis.setTickLabelPaint(Theme.INK);
    axis.setLabelFont(FONT);
    axis.setLabelPaint(Theme.MUTED);
    axis.setAxisLinePaint(Theme.GRID);
    axis.setTickMarkPaint(Theme.GRID);
  }

  private static String drawn(JFreeChart chart, String what, int height) {
    finish(chart);
    return Svg.of(chart, what, WIDTH, height);
  }

  /** Room, and the look of a legend. */
  static void finish(JFreeChart chart) {
    chart.setBackgroundPaint(null);
    // The last number of an axis reaches beyond it.
    chart.setPadding(new RectangleInsets(4, 4, 4, 20));
    LegendTitle legend = chart.getLegend();
    if (legend != null) {
      legend.setBackgroundPaint(null);
      legend.setFrame(BlockBorder.NONE);
      legend.setItemFont(FONT);
      legend.setItemPaint(Theme.INK);
    }
  }
}
