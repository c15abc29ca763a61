package kerf.host.report;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jfree.chart.JFreeChart;

/** Charts as elements of a page. */
final class Svg {
  private Svg() {}

  /**
   * A chart as an {@code svg} element.
   *
   * @param what it shows, for people who cannot see it
   */
  static String of(JFreeChart chart, String what, int width, int height) {
    return Theme.themed(element(chart, what, width, height));
  }

  /** A chart as a file of its own, in light colours on white. */
  static String file(JFreeChart chart, String what, int width, int height) {
    chart.setBackgroundPaint(Color.WHITE);
    // Letters of Java's usual size have none in the file, and no style of a page gives it.
    String sized =
        element(chart, what, width, height).replaceFirst("<svg", "<svg font-size=\"12\"");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Theme.light(sized) + "\n";
  }

  private static String element(JFreeChart chart, String what, int width, int height) {
    VectorGraphics2D graphics = new VectorGraphics2D();
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    Document document =
        new SVGProcessor().getDocument(graphics.getCommands(), new PageSize(0, 0, width, height));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String file = out.toString(StandardCharsets.UTF_8);
    String svg = file.substring(file.indexOf("<svg"));
    // Names are unique within a file only, and a page holds several.
    String prefix = "c" + Integer.toHexString(svg.hashCode());
    String unique =
        svg.replaceAll("id=\"clip(-?\\d+)\"", "id=\"" + prefix + "$1\"")
            .replaceAll("url\\(#clip(-?\\d+)\\)", "url(#" + prefix + "$1)");
    String label = "<svg role=\"img\" aria-label=\"" + Html.escaped(what) + "\"";
    return label + unique.substring("<svg".length());
  }
}
