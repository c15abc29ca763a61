package kerf.host.dense;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * The strip below a heat map: what class it is of, and which colour is which probability.
 *
 * @param title the class
 * @param note a smaller line
 * @param greatest probability that the hottest colour stands for
 */
record HeatLegend(String title, String note, double greatest) {
  static final Color PAPER = Color.WHITE;
  private static final Color INK = new Color(0x1b1b1b);
  private static final Color MUTED = new Color(0x5b5b5b);

  /** Sizes below are for a picture of this width. */
  private static final double WIDTH = 600;

  private static final int HEIGHT = 54;
  private static final int MARGIN = 10;
  private static final int BAR = 12;
  private static final int TITLE = 15;
  private static final int TEXT = 12;

  /** Part of the width that the bar takes. */
  private static final double BAR_SHARE = 0.3;

  /** Rows that a strip takes. */
  static int height(int width) {
    return scaled(HEIGHT, width);
  }

  private static int scaled(int length, int width) {
    return (int) Math.rint(length * Math.max(0.85, width / WIDTH));
  }

  /** Draws it into the lower part of an image, from a row on. */
  void draw(BufferedImage image, int top) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int width = image.getWidth();
    int margin = scaled(MARGIN, width);
    int bar = (int) (BAR_SHARE * width);
    int left = width - margin - bar;
    int first = top + margin + scaled(BAR, width);
    int second = first + scaled(TEXT + 6, width);
    write(
        g,
        new Font(Font.SANS_SERIF, Font.BOLD, scaled(TITLE, width)),
        INK,
        title,
        margin,
        first,
        left - 2 * margin);
    Font small = new Font(Font.SANS_SERIF, Font.PLAIN, scaled(TEXT, width));
    write(g, small, MUTED, note, margin, second, left - 2 * margin);
    for (int x = 0; x < bar; x++) {
      g.setColor(new Color(HeatColours.over(0xd0, 0xd0, 0xd0, (double) x / (bar - 1))));
      g.fillRect(left + x, top + margin, 1, scaled(BAR, width));
    }
    write(g, small, MUTED, "0", left, second, bar);
    String most = percent(greatest);
    FontMetrics metrics = g.getFontMetrics(small);
    write(g, small, MUTED, most, left + bar - metrics.stringWidth(most), second, bar);
    g.dispose();
  }

  static String percent(double probability) {
    return String.format(
        Locale.ROOT, probability < 0.01 ? "%.2g %%" : "%.1f %%", 100 * probability);
  }

  /** Cuts text that is longer than there is room for. */
  private static void write(
      Graphics2D g, Font font, Color colour, String text, int x, int y, int room) {
    g.setFont(font);
    g.setColor(colour);
    FontMetrics metrics = g.getFontMetrics();
    String shown = text;
    while (shown.length() > 1 && metrics.stringWidth(shown) > room) {
      shown = shown.substring(0, shown.length() - 2) + "…";
    }
    g.drawString(shown, x, y);
  }
}
