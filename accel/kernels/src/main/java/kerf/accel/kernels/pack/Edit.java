package kerf.accel.kernels.pack;

import java.util.regex.Pattern;

/**
 * A permitted change to an emitted text. Packs hold what TornadoVM wrote, to the byte; whatever a
 * compiler gets to see beyond that is on this list, and made when the text is loaded.
 */
public enum Edit {
  /**
   * {@code a * b + c} becomes one fused instruction: TornadoVM never emits a fused multiply-add of
   * vectors. A compiler that does not know the pragma gets the text without it.
   */
  CONTRACT {
    @Override
    String apply(String text) {
      return "#pragma clang fp contract(fast)\n" + text;
    }
  },
  /** TornadoVM asks for half and double precision even where a kernel has neither. */
  DROP_EXTENSIONS {
    @Override
    String apply(String text) {
      boolean half = HALF.matcher(text).find();
      boolean wide = WIDE.matcher(text).find();
      StringBuilder kept = new StringBuilder(text.length());
      for (int begin = 0; begin < text.length(); ) {
        int end = text.indexOf('\n', begin) + 1;
        String line = text.substring(begin, end > 0 ? end : text.length());
        boolean extension = line.startsWith("#pragma OPENCL EXTENSION");
        boolean unneeded =
            (line.contains("cl_khr_fp16") && !half) || (line.contains("cl_khr_fp64") && !wide);
        kept.append(extension && unneeded ? "" : line);
        begin += line.length();
      }
      return kept.toString();
    }
  };

  private static final Pattern HALF = Pattern.compile("\\bhalf\\d*\\b");
  private static final Pattern WIDE = Pattern.compile("\\bdouble\\d*\\b");

  /** The text after this edit. */
  abstract String apply(String text);
}
