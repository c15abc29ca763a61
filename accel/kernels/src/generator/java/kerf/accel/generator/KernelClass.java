package kerf.accel.generator;

/** Frame of a generated class of kernels. */
final class KernelClass {
  /** Parameters of a convolution's kernel. */
  static final String CONV_PARAMETERS =
      "KernelContext context, FloatArray in, FloatArray weights, FloatArray bias,"
          + " FloatArray limits, FloatArray out, IntArray shape";

  private KernelClass() {}

  /** Package, imports, Javadoc, head and constructor. */
  static SourceText open(String name, String javadoc) {
    SourceText text = new SourceText();
    text.lines(
        """
        package kerf.accel.kernels;

        import uk.ac.manchester.tornado.api.KernelContext;
        import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
        import uk.ac.manchester.tornado.api.types.arrays.IntArray;
        """);
    text.line("");
    text.line("/**");
    javadoc.lines().forEach(line -> text.line((" * " + line).stripTrailing()));
    text.line(" */");
    text.open("public final class " + name);
    text.line("private %s() {}", name);
    return text;
  }
}
