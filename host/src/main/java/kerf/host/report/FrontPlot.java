package kerf.host.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.host.report.LogChart.Point;
import kerf.host.report.LogChart.Series;
import kerf.models.KerfException;

/** Designs for an FPGA: pictures a second over multipliers. */
public final class FrontPlot {
  private FrontPlot() {}

  /**
   * A design.
   *
   * @param dsp multipliers
   * @param rate pictures a second
   */
  public record Design(long dsp, double rate) {}

  /**
   * Writes the plot.
   *
   * @param file an SVG file; replaced where it exists
   * @param designs by their arithmetic
   * @throws KerfException when it cannot be written
   */
  public static void write(Path file, String what, Map<String, List<Design>> designs) {
    List<Series> series = new ArrayList<>();
    designs.forEach(
        (arithmetic, front) ->
            series.add(
                new Series(
                    arithmetic,
                    Theme.SERIES[series.size() % Theme.SERIES.length],
                    false,
                    front.stream().map(d -> new Point(d.dsp(), d.rate())).toList())));
    LogChart chart = new LogChart("multipliers (DSP blocks)", "pictures a second", series);
    try {
      Files.writeString(file, chart.file(what));
    } catch (IOException e) {
      throw new KerfException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
