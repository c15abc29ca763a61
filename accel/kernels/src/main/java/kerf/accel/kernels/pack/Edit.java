package kerf.accel.kernels.pack;

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
      boolean half = text.matches("(?s).*\\bhalf\\d*\\b.*");
      boolean wide = text.matches("(?s).*\\bdouble\\d*\\b.*");
      StringBuilder kept = new StringBuilder(text.length());
      for (String line : LINE_END.splitAsStream(text).toList()) {
        boolean extension = line.startsWith("#pragma OPENCL EXTENSION");
        boolean unneeded =
            (line.contains("cl_khr_fp16") && !half) || (line.contains("cl_khr_fp64") && !wide);
        kept.append(extension && unneeded ? "" : line);
      }
      return kept.toString();
    }
  };

  private static final java.util.regex.Pattern LINE_END =
      java.util.regex.Pattern.compile("(?<=\n)");

  /** The text after this edit. */
  abstract String apply(String text);
}
