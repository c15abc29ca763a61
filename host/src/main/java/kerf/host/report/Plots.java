package kerf.host.report;

import java.util.List;
import kerf.models.KerfException;

/** Whether this Java can draw. */
public final class Plots {
  private Plots() {}

  /**
   * Draws once, before a long run whose report would need it.
   *
   * @throws KerfException when Java has no fonts
   */
  public static void check() {
    try {
      Charts.across(
          "a test",
          new Bars("x", List.of("a"), List.of(new Bars.Series("b", Theme.BLUE, List.of(1.0)))));
    } catch (NoClassDefFoundError | UnsatisfiedLinkError | InternalError | RuntimeException e) {
      // What Java throws where the system has no fontconfig, or no font.
      throw new KerfException(
          "plots cannot be drawn, since Java finds no fonts; install fontconfig and a font, or leave"
              + " the page out: "
              + e,
          e);
    }
  }
}
