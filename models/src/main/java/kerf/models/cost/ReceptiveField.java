package kerf.models.cost;

/**
 * The part of the picture that one position of a feature map sees.
 *
 * @param rows along the height
 * @param columns along the width
 */
public record ReceptiveField(Span rows, Span columns) {
  /** The whole of a picture, seen pixel by pixel. */
  static ReceptiveField picture(int height, int width) {
    return new ReceptiveField(new Span(0, 1, 1, height), new Span(0, 1, 1, width));
  }

  /** What sees everything that both see. */
  ReceptiveField hull(ReceptiveField other) {
    return new ReceptiveField(rows.hull(other.rows), columns.hull(other.columns));
  }

  /** One position that sees what all positions see together. */
  ReceptiveField whole() {
    return new ReceptiveField(rows.whole(), columns.whole());
  }

  /**
   * One axis.
   *
   * @param start the first row (column) that the first position sees; negative in the padding
   * @param size rows (columns) that a position sees
   * @param stride rows (columns) of the picture between two positions; 0 where there is only one
   *     position, which sees what all positions before saw
   * @param end behind the last row (column) that the last position sees
   */
  public record Span(long start, long size, long stride, long end) {
    /** The middle of a position's field, pixel i covering i to i + 1: 0.5 is the first's middle. */
    public double centre(double position) {
      return start + size / 2.0 + position * stride;
    }

    /**
     * Behind a sliding window: Araujo, Norris, Sim, "Computing Receptive Fields of Convolutional
     * Neural Networks" (Distill, 2019), equations 2 to 4 as they run from the input on: the field
     * grows by (kernel - 1) strides, the stride is multiplied, the start moves by the padding.
     *
     * @param extent rows of the kernel, dilation included
     * @param step the window's own stride
     * @param before rows of padding
     * @param positions of the result
     */
    Span window(long extent, long step, long before, long positions) {
      long grown = size + (extent - 1) * stride;
      long first = start - before * stride;
      long apart = stride * step;
      return new Span(first, grown, apart, first + (positions - 1) * apart + grown);
    }

    /**
     * The largest field of two paths that join: from the earlier start to the later end, with the
     * stride of the path that has one.
     */
    Span hull(Span other) {
      long first = Math.min(start, other.start);
      long behind = Math.max(start + size, other.start + other.size);
      return new Span(
          first, behind - first, Math.max(stride, other.stride), Math.max(end, other.end));
    }

    Span whole() {
      return new Span(start, end - start, 0, end);
    }
  }
}
