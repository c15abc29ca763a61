package kerf.host.input;

/** The largest picture that is decoded; checked against headers, before anything is allocated. */
record PixelLimit(long maxPixels) {
  /** Throws when a header's size is empty or too large; the sentence gives size and limit. */
  void check(long width, long height) throws RefusedImageException {
    if (width < 1 || height < 1) {
      throw new RefusedImageException(
          "its header claims %d x %d pixels, which is no picture".formatted(width, height));
    }
    // A row or column of RGB has to be addressable as well as the whole.
    long cap = Math.min(maxPixels, Integer.MAX_VALUE / 3L);
    if (height > cap / width) {
      throw new RefusedImageException(
          "it has %d x %d pixels, more than the limit of %d; make it smaller, or raise the limit and the heap"
              .formatted(width, height, cap));
    }
  }
}
