package kerf.host.dense;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import kerf.host.input.RgbImage;
import kerf.models.KerfException;

/**
 * Where a network sees a class, over the photograph, with a legend below.
 *
 * @param result what it saw
 */
record HeatMap(DenseResult result) {
  /** A legend has room on it. */
  private static final int LEAST_WIDTH = 420;

  private static final double RING = 0.02;

  /** Throws where this Java cannot draw text. */
  static void check() {
    try {
      new HeatLegend("a test", "a test", 1)
          .draw(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), 0);
    } catch (NoClassDefFoundError | UnsatisfiedLinkError | InternalError | RuntimeException e) {
      // What Java throws where the system has no fontconfig, or no font.
      throw new KerfException(
          "heat maps cannot be drawn, since Java finds no fonts; install fontconfig and a font: "
              + e,
          e);
    }
  }

  /** Writes it as PNG. */
  void write(OutputStream out) throws IOException {
    ImageIO.write(draw(), "png", out);
  }

  BufferedImage draw() {
    RgbImage photo = result.look().drawn();
    HeatLegend legend = new HeatLegend(result.shown().label(), note(), result.peak().probability());
    int width = Math.max(photo.width(), LEAST_WIDTH);
    BufferedImage image =
        new BufferedImage(
            width, photo.height() + HeatLegend.height(width), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(HeatLegend.PAPER);
    g.fillRect(0, 0, width, image.getHeight());
    paint(image, photo);
    mark(g, photo);
    g.dispose();
    legend.draw(image, photo.height());
    return image;
  }

  /** Heat is counted in parts of the greatest probability. */
  private void paint(BufferedImage image, RgbImage photo) {
    Upsampling heat =
        new Upsampling(
            result.look().map(),
            result.probabilities(),
            result.look().picture(),
            photo.width(),
            photo.height());
    double most = result.peak().probability();
    byte[] rgb = photo.rgb();
    for (int y = 0, at = 0; y < photo.height(); y++) {
      for (int x = 0; x < photo.width(); x++, at += 3) {
        double share = heat.covers(x, y) ? heat.at(x, y) / most : 0;
        image.setRGB(
            x, y, HeatColours.over(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff, share));
      }
    }
  }

  /** A frame around what the map covers, and a ring where the class is most probable. */
  private void mark(Graphics2D g, RgbImage photo) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setClip(0, 0, photo.width(), photo.height());
    ClassMap map = result.look().map();
    double across = (double) photo.width() / result.look().picture().width();
    double down = (double) photo.height() / result.look().picture().height();
    double left = map.columns().middle(-0.5) * across;
    double top = map.rows().middle(-0.5) * down;
    double right = map.columns().middle(map.columns().places() - 0.5) * across;
    double bottom = map.rows().middle(map.rows().places() - 0.5) * down;
    outline(g, new Rectangle2D.Double(left, top, right - left, bottom - top), 0.8f);
    double radius = Math.max(6, RING * Math.max(photo.width(), photo.height()));
    double x = (result.peak().x() + 0.5) * across;
    double y = (result.peak().y() + 0.5) * down;
    outline(
        g,
        new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius),
        (float) Math.max(1.5, radius / 6));
  }

  /** White on black, to be seen on any colour. */
  private static void outline(Graphics2D g, Shape shape, float line) {
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke(2 * line));
    g.draw(shape);
    g.setColor(Color.WHITE);
    g.setStroke(new BasicStroke(line));
    g.draw(shape);
  }

  private String note() {
    ClassMap map = result.look().map();
    return String.format(
        Locale.ROOT,
        "%s, %d x %d places %.0f pixels apart",
        result.averaged().model(),
        map.rows().places(),
        map.columns().places(),
        map.columns().step());
  }
}
