package kerf.host.report;

import java.util.List;
import kerf.host.output.Printable;

/** A page of HTML that is well-formed XML too. Everything that is not markup is escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Text with everything that means something in markup, or that XML cannot hold, replaced. */
  static String escaped(String text) {
    return clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Text without control characters, and without what XML cannot hold. */
  static String clean(String text) {
    return Printable.of(text)
        .replaceAll("[^\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }

  /** An element with text in it. */
  Html element(String tag, String content) {
    text.append('<').append(tag).append('>').append(escaped(content));
    text.append("</").append(tag).append(">\n");
    return this;
  }

  /** An element with children. */
  Html in(String tag, Runnable children) {
    text.append('<').append(tag).append(">\n");
    children.run();
    text.append("</").append(tag).append(">\n");
    return this;
  }

  /** Markup as it is: never from outside. */
  Html markup(String markup) {
    text.append(markup).append('\n');
    return this;
  }

  /** A picture with what it shows. */
  Html figure(String caption, String svg) {
    return in("figure", () -> element("figcaption", caption).markup(svg));
  }

  /**
   * A table that can be scrolled sideways.
   *
   * @param rows of as many cells as the header; what looks like a number stands to the right
   */
  Html table(List<String> header, List<List<String>> rows) {
    text.append("<div class=\"table\"><table><thead><tr>");
    header.forEach(cell -> text.append("<th>").append(escaped(cell)).append("</th>"));
    text.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      text.append("<tr>");
      for (String cell : row) {
        text.append(isNumber(cell) ? "<td class=\"n\">" : "<td>");
        text.append(escaped(cell)).append("</td>");
      }
      text.append("</tr>\n");
    }
    text.append("</tbody></table></div>\n");
    return this;
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?[0-9][0-9,.]*( %| J)?|-");
  }

  /** The whole page. */
  String page(String title) {
    return """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
        .formatted(escaped(title), Theme.CSS, text);
  }
}
