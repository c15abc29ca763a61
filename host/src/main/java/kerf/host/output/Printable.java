package kerf.host.output;

/** Text that is safe on a terminal: a file's name may hold escape sequences. */
public final class Printable {
  private Printable() {}

  /**
   * The text with control and formatting characters (Unicode Cc, Cf: escapes, bidirectional marks)
   * as {@code ?}; line breaks are kept.
   */
  public static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\n]]", "?");
  }
}
