package kerf.accel.generator;

/** Java source that grows line by line, indented by two spaces a block. */
final class SourceText {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** A line; an empty one separates. */
  SourceText line(String line) {
    if (!line.isEmpty()) {
      text.append("  ".repeat(depth)).append(line);
    }
    text.append('\n');
    return this;
  }

  /** A line from a format. */
  SourceText line(String format, Object... values) {
    return line(format.formatted(values));
  }

  /** Lines of a text block. */
  SourceText lines(String block) {
    block.lines().forEach(this::line);
    return this;
  }

  /** A line that opens a block. */
  SourceText open(String format, Object... values) {
    line((values.length == 0 ? format : format.formatted(values)) + " {");
    depth++;
    return this;
  }

  /** The end of the innermost block. */
  SourceText close() {
    depth--;
    return line("}");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
