package kerf.host.report;

import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * Ticks at powers of ten on an axis of logarithms. JFreeChart's own logarithmic axis draws letters
 * as outlines.
 */
final class Decades extends NumberTickUnit {
  private static final long serialVersionUID = 1L;

  /** Digits behind the point from here on say nothing. */
  private static final int MOST_DIGITS = 6;

  private final int least;

  /**
   * @param least decade that is written
   */
  Decades(int least) {
    super(1);
    this.least = least;
  }

  @Override
  public String valueToString(double decades) {
    if (decades < least) {
      return "";
    }
    NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
    format.setMaximumFractionDigits(MOST_DIGITS);
    return format.format(Math.pow(10, Math.rint(decades)));
  }
}
