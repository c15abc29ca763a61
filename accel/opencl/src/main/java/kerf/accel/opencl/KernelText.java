package kerf.accel.opencl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A kernel's OpenCL C as a device's compiler gets it.
 *
 * @param id the kernel's id
 * @param entry name of the function
 * @param header bytes in front of an array's first element
 * @param flags build options
 * @param text with clang's contraction pragma in front
 * @param plain without it, for compilers that refuse it
 */
record KernelText(String id, String entry, int header, String flags, String text, String plain) {
  /** SHA-256 of the parts, each followed by a zero byte, in hexadecimal digits. */
  static String hash(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
