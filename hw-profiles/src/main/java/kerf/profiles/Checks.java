package kerf.profiles;

/** What records of this package demand of their numbers. */
final class Checks {
  private Checks() {}

  /** A finite number of seconds or the like, 0 allowed. */
  static void notNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be a number from 0 on, not " + value);
    }
  }

  static void atLeast(String name, long least, long value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
    }
  }

  static <T> T present(String name, T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
