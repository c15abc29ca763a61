package kerf.host.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerf.host.report.LogChart.Point;
import kerf.host.report.LogChart.Series;
import kerf.models.KerfException;

/**
 * Rooflines of boards, and where a network's modules are under them (Williams, Waterman, Patterson,
 * CACM 2009): operations a second over operations a byte.
 */
public final class RooflinePlot {
  private static final double GIGA = 1e9;

  /** Operations a byte between which roofs are drawn. */
  private static final double LEFT = 0.1;

  private static final double RIGHT = 1e4;

  private final List<Series> series = new ArrayList<>();

  /**
   * A module.
   *
   * @param operations of a run; a multiply-add is two
   * @param bytes inputs, weights and outputs of its groups
   * @param seconds that a run takes, or is at least
   */
  public record Module(double operations, double bytes, double seconds) {}

  /**
   * Adds a board.
   *
   * @param operations a second
   * @param bandwidth bytes a second
   * @param modules those that compute nothing are left out
   */
  public void add(String board, double operations, double bandwidth, List<Module> modules) {
    Color color = Theme.SERIES[series.size() / 2 % Theme.SERIES.length];
    double ridge = operations / bandwidth;
    List<Point> roof = new ArrayList<>();
    roof.add(new Point(LEFT, Math.min(operations, LEFT * bandwidth) / GIGA));
    if (ridge > LEFT && ridge < RIGHT) {
      roof.add(new Point(ridge, operations / GIGA));
    }
    roof.add(new Point(RIGHT, Math.min(operations, RIGHT * bandwidth) / GIGA));
    List<Point> dots =
        modules.stream()
            .filter(m -> m.operations() > 0 && m.bytes() > 0 && m.seconds() > 0)
            .map(m -> new Point(m.operations() / m.bytes(), m.operations() / m.seconds() / GIGA))
            .toList();
    series.add(new Series(board + ", roof", color, true, roof));
    series.add(new Series(board + ", modules", color, false, dots));
  }

  /** Whether no board has both roofs. */
  public boolean isEmpty() {
    return series.isEmpty();
  }

  /**
   * Writes the plot.
   *
   * @param file an SVG file; replaced where it exists
   * @throws KerfException when it cannot be written
   */
  public void write(Path file, String network) {
    LogChart chart = new LogChart("operations a byte", "10^9 operations a second", series);
    try {
      Files.writeString(file, chart.file("rooflines of " + network));
    } catch (IOException e) {
      throw new KerfException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
