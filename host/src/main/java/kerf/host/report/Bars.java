package kerf.host.report;

import java.awt.Color;
import java.util.List;

/**
 * What a bar chart shows.
 *
 * @param unit of the values
 * @param names of the bars, or of the groups of bars
 * @param series each with a value for every name; null where there is none
 */
record Bars(String unit, List<String> names, List<Series> series) {
  /**
   * Values of one colour.
   *
   * @param name in the legend
   * @param color of {@link Theme}
   * @param values one for each name of the chart, null where there is none
   */
  record Series(String name, Color color, List<Double> values) {}

  /** Copies the lists. */
  Bars {
    names = List.copyOf(names);
    series = List.copyOf(series);
  }

  /** A line across the chart at a value. */
  record Mark(String label, double value) {}
}
