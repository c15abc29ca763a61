package kerf.host.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages as documents. */
final class Pages {
  private Pages() {}

  /** Fails when the page is no well-formed XML. */
  static Document parsed(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError("the page is not well-formed", e);
    }
  }

  static String text(String html) {
    return parsed(html).getDocumentElement().getTextContent();
  }

  static List<String> ids(String html) {
    NodeList all = parsed(html).getElementsByTagName("*");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttribute("id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }
}
