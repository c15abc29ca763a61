package kerf.host.input;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.NoSuchElementException;

/** Which native library decodes JPEG pictures, if one is installed. */
public final class JpegLibrary {
  private static final List<String> NAMES =
      List.of(
          "libturbojpeg.so.0",
          "libturbojpeg.so",
          "/opt/libjpeg-turbo/lib64/libturbojpeg.so.0",
          "libturbojpeg.dylib",
          "/opt/homebrew/opt/jpeg-turbo/lib/libturbojpeg.dylib",
          "/usr/local/opt/jpeg-turbo/lib/libturbojpeg.dylib");

  private static final String GET_IT =
      "install libjpeg-turbo's libturbojpeg (Debian and Ubuntu: libturbojpeg0; Fedora: turbojpeg;"
          + " Homebrew: jpeg-turbo)";

  private final TurboJpeg functions;
  private final String sentence;

  private JpegLibrary(TurboJpeg functions, String sentence) {
    this.functions = functions;
    this.sentence = sentence;
  }

  /** Looks for the library when somebody first asks. */
  private static final class Holder {
    static final JpegLibrary FOUND = find();
  }

  /** The library of this process, looked for once. */
  public static JpegLibrary get() {
    return Holder.FOUND;
  }

  /** Whether there is one. */
  public boolean isAvailable() {
    return functions != null;
  }

  /** What decodes JPEG pictures, and without the library how to get it; no full stop. */
  public String describe() {
    return sentence;
  }

  /** Null where there is none. */
  TurboJpeg functions() {
    return functions;
  }

  @SuppressWarnings("restricted") // The names are those of one library, which is known.
  private static JpegLibrary find() {
    String trouble = "libjpeg-turbo is not installed";
    for (String name : NAMES) {
      try {
        SymbolLookup library = SymbolLookup.libraryLookup(name, Arena.global());
        return new JpegLibrary(new TurboJpeg(library), "libjpeg-turbo (" + name + ")");
      } catch (NoSuchElementException e) {
        trouble = name + " is older than version 1.4 of libjpeg-turbo";
      } catch (IllegalCallerException e) {
        return inJava(
            "Java may not call native code; start it with --enable-native-access=ALL-UNNAMED");
      } catch (IllegalArgumentException e) {
        // Not under this name: dlopen's own reason does not reach Java.
      }
    }
    return inJava(trouble + "; " + GET_IT);
  }

  private static JpegLibrary inJava(String trouble) {
    return new JpegLibrary(null, "Java's own reader, at full size: " + trouble);
  }
}
