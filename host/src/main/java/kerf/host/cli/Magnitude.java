package kerf.host.cli;

import java.util.Locale;

/** Numbers as people write them: {@code 1.37 T}, {@code 427 k}, {@code 5 u}. */
final class Magnitude {
  private static final String PREFIXES = "num kMGTPE";
  private static final int ONE = PREFIXES.indexOf(' ');

  private Magnitude() {}

  /** A number above 0 with three figures and a decimal prefix. */
  static String of(double value) {
    int step = (int) Math.floor(Math.log10(value) / 3 + 1e-9);
    step = Math.clamp(step, -ONE, PREFIXES.length() - 1 - ONE);
    double scaled = value / Math.pow(10, 3 * step);
    String number =
        scaled < 10
            ? String.format(Locale.ROOT, "%.2f", scaled)
            : scaled < 100
                ? String.format(Locale.ROOT, "%.1f", scaled)
                : String.format(Locale.ROOT, "%.0f", scaled);
    String plain = number.contains(".") ? number.replaceFirst("\\.?0+$", "") : number;
    return (plain + " " + PREFIXES.charAt(ONE + step)).strip();
  }

  /** A number, not negative, to three figures. */
  static double rounded(double value) {
    double scale = Math.pow(10, 3 - Math.ceil(Math.log10(Math.max(value, 1e-9))));
    return Math.round(value * scale) / scale;
  }
}
