package kerf.models.weights.file;

/** What a file says, in a form that a terminal may print. */
final class Words {
  private static final int LONGEST = 120;

  private Words() {}

  /** A name in quotes: without control characters, and not longer than a line. */
  static String quoted(String name) {
    String shown = name.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", "?");
    return "'" + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown) + "'";
  }
}
