package kerf.host.verify;

import java.util.Locale;

/**
 * How one check ended.
 *
 * @param name the file or folder
 * @param outcome whether it passed
 * @param detail the largest error and its bound, or what is unsupported or wrong
 */
public record CheckResult(String name, Outcome outcome, String detail) {
  /** The three ways to end. */
  public enum Outcome {
    /** Every value within its bound. */
    PASSED,
    /** A value beyond its bound, or the files are broken. */
    FAILED,
    /** An operator or a network that Kerf does not have. */
    UNSUPPORTED
  }

  static CheckResult of(String name, Comparison comparison) {
    String numbers =
        comparison
            .mismatch()
            .orElseGet(
                () ->
                    String.format(
                        Locale.ROOT,
                        "largest error %.2e of %.2e allowed, at %s, %,d values",
                        comparison.error(),
                        comparison.bound(),
                        comparison.where(),
                        comparison.count()));
    return new CheckResult(name, comparison.passed() ? Outcome.PASSED : Outcome.FAILED, numbers);
  }

  /** One line: outcome, name, detail. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%-11s %s: %s", outcome.name().toLowerCase(Locale.ROOT), name, detail);
  }
}
