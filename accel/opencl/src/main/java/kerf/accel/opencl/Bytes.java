package kerf.accel.opencl;

import java.util.Locale;

/** Amounts of memory for people. */
final class Bytes {
  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};
  private static final int STEP = 1024;

  private Bytes() {}

  /** {@code 3.8 GiB}: one digit behind the point below ten of a unit. */
  static String of(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= STEP && unit < UNITS.length - 1) {
      amount /= STEP;
      unit++;
    }
    boolean whole = unit == 0 || amount >= 10 || amount == Math.rint(amount);
    return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
  }
}
