package kerf.accel.simd;

import kerf.models.graph.Activation;

/**
 * Direct convolution over a {@link TapTable}; also a fully connected layer, whose pixels are the
 * rows of its matrix.
 *
 * @param sum weights, table, bias and bounds
 * @param columns the cut of the output channels
 * @param x input, one row a pixel
 * @param out output, one row a pixel
 * @param tiling how it is split into tasks
 * @param rest what follows that the kernels leave out of the activation
 */
record DirectConv(Sum sum, Columns columns, View x, View out, Tiling tiling, Activation rest)
    implements Step {
  /**
   * Tasks: ranges of pixels of one picture times ranges of columns. Neighbouring tasks, which a
   * thread takes one after the other, share what is dear to read: their pixels where the weights
   * are few, so that a thread has part of the picture in all layers, else their columns.
   *
   * @param images pictures
   * @param pixels output pixels of a picture
   * @param inImage floats from one input picture to the next
   * @param chunk output pixels of a task, a multiple of {@link Block#PIXELS} unless it is all
   * @param columns columns of a task
   * @param columnCount columns of the layer
   * @param pixelsFirst whether neighbouring tasks share their pixels
   */
  record Tiling(
      int images,
      int pixels,
      int inImage,
      int chunk,
      int columns,
      int columnCount,
      boolean pixelsFirst) {
    /**
     * Packed weights that every thread may read for itself: those of more are so many that threads
     * do better to share them out and to read all pixels.
     */
    private static final long FEW_WEIGHTS = 200 * 1024;

    /** Floating-point operations of a task: some 30 us, long against the hand-over of a task. */
    private static final long TASK_FLOPS = 2_500_000;

    /**
     * Floats of input that a task reads again for each column: half of a small second-level cache.
     */
    private static final int CHUNK_FLOATS = 32 * 1024;

    /** Tasks per thread, where the layer has so many, so that none waits long for the last. */
    private static final long TASKS_PER_THREAD = 4;

    private static final int LEAST_CHUNK = 4 * Block.PIXELS;

    /**
     * @param inPerOut input floats per output pixel
     * @param flops operations per pixel and column
     * @param threads that share the tasks
     */
    static Tiling of(
        int images,
        int pixels,
        int inImage,
        int columnCount,
        int inPerOut,
        long flops,
        int threads) {
      int fits = Math.max(LEAST_CHUNK, CHUNK_FLOATS / Math.max(1, inPerOut));
      long shared = (long) images * pixels * columnCount / (TASKS_PER_THREAD * threads);
      fits = (int) Math.min(fits, Math.max(Block.PIXELS, shared));
      int even = (pixels + fits - 1) / fits;
      int chunk = roundUp((pixels + even - 1) / even);
      int chunks = images * ((pixels + chunk - 1) / chunk);
      long columns = Math.max(1, TASK_FLOPS / Math.max(1, chunk * flops));
      long least = (long) columnCount * chunks / (TASKS_PER_THREAD * threads);
      columns = Math.max(1, Math.min(columns, Math.min(columnCount, Math.max(1, least))));
      boolean few = flops / 2 * columnCount <= FEW_WEIGHTS;
      return new Tiling(images, pixels, inImage, chunk, (int) columns, columnCount, few);
    }

    private static int roundUp(int pixels) {
      return (pixels + Block.PIXELS - 1) / Block.PIXELS * Block.PIXELS;
    }

    int chunks() {
      return (pixels + chunk - 1) / chunk;
    }

    /** Ranges of columns. */
    int ranges() {
      return (columnCount + columns - 1) / columns;
    }

    int tasks() {
      return images * chunks() * ranges();
    }
  }

  @Override
  public int tasks() {
    return tiling.tasks();
  }

  /** Room for a block whose last channels do not exist. */
  @Override
  public int scratch() {
    return Block.PIXELS * Block.P1V8.channels();
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    int chunks = tiling.images * tiling.chunks();
    int ranges = tiling.ranges();
    int chunk = tiling.pixelsFirst ? task / ranges : task % chunks;
    int image = chunk / tiling.chunks();
    int first = chunk % tiling.chunks() * tiling.chunk;
    int end = Math.min(first + tiling.chunk, tiling.pixels);
    int from = (tiling.pixelsFirst ? task % ranges : task / chunks) * tiling.columns;
    int to = Math.min(from + tiling.columns, tiling.columnCount);
    int in = x.at() + image * tiling.inImage;
    int target = out.at() + image * tiling.pixels * out.stride();
    for (int i = from; i < to; i++) {
      Columns.Column column = columns.list().get(i);
      int base = in + column.group() * sum.whole().inner();
      if (column.whole()) {
        whole(mem, column, first, end, base, target + column.channel());
      } else {
        partial(mem, column, first, end, base, target + column.channel(), scratch);
      }
      if (!rest.isNone()) {
        finish(mem, column, first, end, target + column.channel());
      }
    }
  }

  private void whole(float[] mem, Columns.Column column, int first, int end, int base, int target) {
    Block block = column.block();
    int stride = out.stride();
    for (int p = first; p < end; p += block.pixels()) {
      int last = Math.min(block.pixels(), end - p) - 1;
      sum.run(
          mem,
          block,
          p,
          base,
          column.weightAt(),
          column.biasAt(),
          target + p * stride,
          stride,
          last);
    }
  }

  /** By way of the scratch floats, from which only the channels that exist are copied. */
  private void partial(
      float[] mem, Columns.Column column, int first, int end, int base, int target, int scratch) {
    Block block = column.block();
    int width = block.channels();
    for (int p = first; p < end; p += block.pixels()) {
      int last = Math.min(block.pixels(), end - p) - 1;
      sum.run(mem, block, p, base, column.weightAt(), column.biasAt(), scratch, width, last);
      for (int i = 0; i <= last; i++) {
        int to = target + (p + i) * out.stride();
        System.arraycopy(mem, scratch + i * width, mem, to, column.valid());
      }
    }
  }

  private void finish(float[] mem, Columns.Column column, int first, int end, int target) {
    for (int p = first; p < end; p++) {
      int at = target + p * out.stride();
      Activations.apply(rest, mem, at, at, column.valid());
    }
  }
}
