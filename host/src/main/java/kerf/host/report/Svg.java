package kerf.host.report;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
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
    return Theme.themed(label + unique.substring("<svg".length()));
  }
}
