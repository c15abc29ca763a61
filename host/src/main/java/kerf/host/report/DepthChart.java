package kerf.host.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Numbers over the depth of a network, on a logarithmic axis.
 *
 * @param up what the numbers are
 * @param steps one for each place, in order; it holds until the next
 * @param points at some of the places, a series each
 * @param labels at some of the places
 */
record DepthChart(String up, List<Long> steps, List<Points> points, List<Label> labels) {
  private static final int HEIGHT = 420;
  private static final double DOT = 7;
  private static final double GAP = 0.05;

  /** Copies the lists. */
  DepthChart {
    steps = List.copyOf(steps);
    points = List.copyOf(points);
    labels = List.copyOf(labels);
  }

  /**
   * Places that are marked.
   *
   * @param name in the legend
   * @param places numbers of the places
   */
  record Points(String name, Color color, List<Integer> places) {
    /** Copies the list. */
    Points {
      places = List.copyOf(places);
    }
  }

  /** A name that stands upright at a place. */
  record Label(int place, String text) {}

  /** For a page. */
  String element(String what) {
    return Svg.of(chart(), what, Charts.WIDTH, HEIGHT);
  }

  /** For a file of its own. */
  String file(String what) {
    return Svg.file(chart(), what, Charts.WIDTH, HEIGHT);
  }

  private JFreeChart chart() {
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            null, "nodes from the input", up, line(), PlotOrientation.VERTICAL, true, false, false);
    XYPlot plot = chart.getXYPlot();
    plot.setRangeAxis(axis());
    Charts.style(plot);
    XYStepRenderer stairs = new XYStepRenderer();
    stairs.setSeriesPaint(0, Theme.BLUE);
    stairs.setSeriesStroke(0, new BasicStroke(1.5f));
    plot.setRenderer(0, stairs);
    for (int i = 0; i < points.size(); i++) {
      plot.setDataset(1 + i, dots(points.get(i)));
      plot.setRenderer(1 + i, dotted(points.get(i).color()));
    }
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    labels.forEach(label -> plot.addAnnotation(upright(label, plot)));
    Charts.finish(chart);
    return chart;
  }

  private NumberAxis axis() {
    NumberAxis axis = new NumberAxis(up);
    axis.setTickUnit(new Decades(0));
    double least = steps.stream().mapToDouble(DepthChart::decades).min().orElse(0);
    double most = steps.stream().mapToDouble(DepthChart::decades).max().orElse(0);
    // A decade below, for the labels.
    axis.setRange(Math.floor(least) - 1, Math.floor(most) + 1);
    return axis;
  }

  private static double decades(long value) {
    return Math.log10((double) Math.max(1, value));
  }

  private XYSeriesCollection line() {
    XYSeries series = new XYSeries("every cut");
    for (int i = 0; i < steps.size(); i++) {
      series.add(i, decades(steps.get(i)));
    }
    return new XYSeriesCollection(series);
  }

  private XYSeriesCollection dots(Points marked) {
    XYSeries series = new XYSeries(marked.name());
    for (int place : marked.places()) {
      series.add(place, decades(steps.get(place)));
    }
    return new XYSeriesCollection(series);
  }

  private static XYLineAndShapeRenderer dotted(Color color) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    Shape dot = new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT);
    renderer.setSeriesShape(0, dot);
    renderer.setSeriesPaint(0, color);
    return renderer;
  }

  private static XYTextAnnotation upright(Label label, XYPlot plot) {
    double bottom = plot.getRangeAxis().getLowerBound();
    String text = Html.clean(label.text()).replace('\n', ' ');
    XYTextAnnotation annotation = new XYTextAnnotation(text, label.place(), bottom + GAP);
    annotation.setFont(Charts.FONT.deriveFont(10f));
    annotation.setPaint(Theme.MUTED);
    annotation.setRotationAngle(-Math.PI / 2);
    annotation.setTextAnchor(TextAnchor.CENTER_LEFT);
    annotation.setRotationAnchor(TextAnchor.CENTER_LEFT);
    return annotation;
  }
}
