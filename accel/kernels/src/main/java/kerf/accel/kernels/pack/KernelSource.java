package kerf.accel.kernels.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerf.accel.kernels.Kernel;

/** The Java source of kernels, which travels in the jar beside the classes. */
public final class KernelSource {
  private static final String ROOT = "/kerf/accel/kernels/sources/";
  private static final Pattern CONSTANT_OWNER = Pattern.compile("\\b([A-Z]\\w*)\\s*\\.\\s*\\w");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  private KernelSource() {}

  /** The file that holds a kernel. */
  public static String of(Kernel kernel) {
    String text = read(kernel.owner().getSimpleName());
    if (text == null) {
      throw new IllegalStateException("the source of " + kernel.owner().getName() + " is missing");
    }
    return text;
  }

  /**
   * Hash of a kernel's file and of the files whose constants it uses; comments and white space do
   * not count.
   *
   * @return SHA-256 in hexadecimal digits
   */
  public static String hash(Kernel kernel) {
    MessageDigest digest = sha256();
    covered(kernel)
        .forEach(
            (name, text) -> digest.update((name + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of a text, in hexadecimal digits. */
  static String sha256(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the hash covers: bare text by class name. */
  static Map<String, String> covered(Kernel kernel) {
    Map<String, String> files = new TreeMap<>();
    files.put(kernel.owner().getSimpleName(), bare(of(kernel)));
    Matcher names = CONSTANT_OWNER.matcher(files.values().iterator().next());
    while (names.find()) {
      String text = files.containsKey(names.group(1)) ? null : read(names.group(1));
      if (text != null) {
        files.put(names.group(1), bare(text));
      }
    }
    return files;
  }

  private static String bare(String text) {
    return COMMENT.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  private static String read(String className) {
    try (InputStream in = KernelSource.class.getResourceAsStream(ROOT + className + ".java")) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the source of " + className + " cannot be read", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
