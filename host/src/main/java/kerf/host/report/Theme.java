package kerf.host.report;

import java.awt.Color;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours of plots and pages, for light and dark. Plots are drawn in stand-ins, which become
 * variables of the page's style. Series have the colours of Okabe and Ito's palette, which people
 * with colour blindness tell apart (Color Universal Design, 2008).
 */
final class Theme {
  static final Color INK = new Color(1, 1, 1);
  static final Color MUTED = new Color(2, 2, 2);
  static final Color GRID = new Color(3, 3, 3);
  static final Color BLUE = new Color(4, 1, 1);
  static final Color ORANGE = new Color(4, 1, 2);
  static final Color GREEN = new Color(4, 1, 3);
  static final Color RED = new Color(4, 1, 4);
  static final Color PINK = new Color(4, 1, 5);
  static final Color SKY = new Color(4, 1, 6);
  static final Color GREY = new Color(4, 1, 7);

  /** For series in their order. */
  static final Color[] SERIES = {BLUE, ORANGE, GREEN, RED, PINK, SKY, GREY};

  static final String CSS =
      """
      :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1b1b; --muted: #6b6b6b; --grid: #dcdcdc;
        --blue: #0072b2; --orange: #e69f00; --green: #009e73; --red: #d55e00; --pink: #cc79a7; --sky: #56b4e9; --grey: #b0b0b0; }
      @media (prefers-color-scheme: dark) { :root { --paper: #161616; --ink: #ececec; --muted: #a0a0a0; --grid: #3a3a3a;
        --blue: #3d9bd6; --orange: #e8ad2f; --green: #22b58c; --red: #e87a2b; --pink: #d992ba; --sky: #7cc8f2; --grey: #6a6a6a; } }
      body { background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; max-width: 76rem;
        margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; margin-bottom: .2rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .4rem; }
      p { margin: .3rem 0; overflow-wrap: anywhere; } .note, figcaption { color: var(--muted); font-size: .9rem; }
      figure { margin: 1rem 0; overflow-x: auto; } svg { max-width: 100%; height: auto; } svg text { font: 12px sans-serif; }
      .table { overflow-x: auto; } table { border-collapse: collapse; font-size: .9rem; }
      th, td { padding: .25rem .7rem; border-bottom: 1px solid var(--grid); text-align: left; vertical-align: top; }
      td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      th { color: var(--muted); font-weight: 600; }
      """;

  private static final Map<Color, String> VARIABLES =
      new TreeMap<>(java.util.Comparator.comparingInt(Color::getRGB));

  static {
    VARIABLES.put(INK, "ink");
    VARIABLES.put(MUTED, "muted");
    VARIABLES.put(GRID, "grid");
    VARIABLES.put(BLUE, "blue");
    VARIABLES.put(ORANGE, "orange");
    VARIABLES.put(GREEN, "green");
    VARIABLES.put(RED, "red");
    VARIABLES.put(PINK, "pink");
    VARIABLES.put(SKY, "sky");
    VARIABLES.put(GREY, "grey");
  }

  private Theme() {}

  /** A plot with the page's colours in place of the stand-ins. */
  static String themed(String svg) {
    return coloured(svg, name -> "var(--" + name + ")");
  }

  /** A plot with the light page's colours: many programs that show files know no variables. */
  static String light(String svg) {
    return coloured(svg, Theme::hex);
  }

  private static String hex(String name) {
    Matcher matcher = Pattern.compile("--" + name + ": (#[0-9a-f]{6})").matcher(CSS);
    if (!matcher.find()) {
      throw new IllegalStateException("the style has no colour " + name);
    }
    return matcher.group(1);
  }

  private static String coloured(String svg, UnaryOperator<String> value) {
    String coloured = svg;
    for (Map.Entry<Color, String> variable : VARIABLES.entrySet()) {
      Color color = variable.getKey();
      coloured =
          coloured.replace(
              "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue()),
              value.apply(variable.getValue()));
    }
    return coloured;
  }
}
