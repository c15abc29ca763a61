package kerf.host.input;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Finds ImageIO's readers by format and maker. Other plug-ins on an embedding program's class path
 * must not change the pixels, so the maker is asked for and not the first that comes.
 */
final class PluginReaders {
  /** The readers of the JDK. */
  static final String JDK = "com.sun.imageio.";

  /** The readers of TwelveMonkeys. */
  static final String TWELVE_MONKEYS = "com.twelvemonkeys.imageio.";

  private PluginReaders() {}

  /** A new reader; the caller disposes of it. */
  static ImageReader open(String format, String maker) {
    for (Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName(format); all.hasNext(); ) {
      ImageReader reader = all.next();
      if (reader.getClass().getName().startsWith(maker)) {
        return reader;
      }
    }
    throw new IllegalStateException(
        "no ImageIO reader of " + maker + "* for " + format + " is on the class path");
  }
}
