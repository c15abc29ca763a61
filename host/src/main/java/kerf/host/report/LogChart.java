package kerf.host.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Numbers above 0 over others, on logarithmic axes.
 *
 * @param across what is on the axis to the right
 * @param up what is on the axis upwards
 */
record LogChart(String across, String up, List<Series> series) {
  private static final int HEIGHT = 480;
  private static final double DOT = 6;

  /** Copies the list. */
  LogChart {
    series = List.copyOf(series);
  }

  /** A place, both numbers above 0. */
  record Point(double x, double y) {}

  /**
   * Places that belong together.
   *
   * @param name in the legend
   * @param line whether they are joined, and not dots
   * @param points from left to right
   */
  record Series(String name, Color color, boolean line, List<Point> points) {
    /** Copies the list. */
    Series {
      points = List.copyOf(points);
    }
  }

  /** For a file of its own. */
  String file(String what) {
    return Svg.file(chart(), what, Charts.WIDTH, HEIGHT);
  }

  private JFreeChart chart() {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      XYSeries line = new XYSeries(one.name(), false);
      one.points().forEach(p -> line.add(Math.log10(p.x()), Math.log10(p.y())));
      data.addSeries(line);
      renderer.setSeriesPaint(i, one.color());
      renderer.setSeriesStroke(i, new BasicStroke(1.5f));
      renderer.setSeriesShape(i, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
      renderer.setSeriesLinesVisible(i, one.line());
      renderer.setSeriesShapesVisible(i, !one.line());
    }
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            null, across, up, data, PlotOrientation.VERTICAL, true, false, false);
    XYPlot plot = chart.getXYPlot();
    plot.setDomainAxis(axis(across, Point::x));
    plot.setRangeAxis(axis(up, Point::y));
    Charts.style(plot);
    plot.setRenderer(renderer);
    Charts.finish(chart);
    return chart;
  }

  private NumberAxis axis(String label, ToDoubleFunction<Point> number) {
    double[] logs =
        points().mapToDouble(number).map(Math::log10).filter(Double::isFinite).sorted().toArray();
    double least = logs.length == 0 ? 0 : Math.floor(logs[0]);
    double most = logs.length == 0 ? 1 : Math.ceil(logs[logs.length - 1] - 1e-9);
    NumberAxis axis = new NumberAxis(label);
    axis.setTickUnit(new Decades((int) least));
    axis.setRange(least, Math.max(most, least + 1));
    return axis;
  }

  private Stream<Point> points() {
    return series.stream().flatMap(one -> one.points().stream());
  }
}
