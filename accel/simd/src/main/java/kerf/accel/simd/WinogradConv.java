package kerf.accel.simd;

/**
 * Winograd convolution on whole vectors of channels: {@link TileInput}, for each element of a tile
 * a product of its plane (tiles x input channels) with weights (inputs x output channels), {@link
 * TileOutput}.
 *
 * <p>Where there are many tiles a task does all three for some tiles and all output channels, so
 * that what lies between them stays in the second-level cache. Where there are few, the weights are
 * what is large: the inputs are transformed by a step of their own ({@link Inputs}), and a task
 * owns some columns of output channels for all tiles, so that every weight is read once.
 *
 * @param tiles the cut
 * @param sum weights and biases of all elements; the table of a chunk of tiles; no bound
 * @param columns columns of all elements
 * @param input input transform
 * @param shared where the transformed input lies, null where a task makes its own
 * @param output output transform
 * @param split the tasks
 */
record WinogradConv(
    Tiles tiles,
    Sum sum,
    Columns columns,
    TileInput input,
    View shared,
    TileOutput output,
    Split split)
    implements Step {
  /**
   * Tasks: chunks of tiles times ranges of columns.
   *
   * @param chunk tiles of a task
   * @param chunks chunks of all tiles
   * @param columns columns of a task
   * @param columnCount columns of an element
   * @param group columns whose products are computed before they are transformed
   * @param width output channels of a group, with those that only fill up
   */
  record Split(int chunk, int chunks, int columns, int columnCount, int group, int width) {
    /** Tiles up to which the inputs are transformed by a step of their own. */
    private static final int FEW = 100;

    /** Floats between the transforms of a task that makes its own input: half a megabyte. */
    private static final int CHUNK_FLOATS = 128 * 1024;

    /** Columns whose products stay in the second-level cache until they are transformed. */
    private static final int GROUP = 2;

    /** Tiles of a task for which reading all weights again pays. */
    private static final int LEAST_CHUNK = 2 * Block.PIXELS;

    /** Tasks per thread, where there are so many, so that none waits long for the last. */
    private static final int TASKS_PER_THREAD = 3;

    static Split of(Tiles tiles, Columns columns, int inputs, int threads) {
      int perElement = columns.list().size() / tiles.elements();
      int block = columns.list().stream().mapToInt(c -> c.block().channels()).max().orElseThrow();
      int wanted = TASKS_PER_THREAD * threads;
      if (tiles.count() <= FEW) {
        int each = Math.max(1, perElement / wanted);
        int chunks = Math.ceilDiv(wanted, Math.ceilDiv(perElement, each) * TASKS_PER_THREAD);
        int chunk = roundUp(Math.ceilDiv(tiles.count(), chunks));
        return new Split(
            chunk, Math.ceilDiv(tiles.count(), chunk), each, perElement, each, each * block);
      }
      int group = Math.min(perElement, GROUP);
      int width = group * block;
      int fits = CHUNK_FLOATS / (tiles.elements() * (inputs + width));
      int chunk = Math.max(LEAST_CHUNK, fits / Block.PIXELS * Block.PIXELS);
      chunk = Math.min(chunk, roundUp(Math.ceilDiv(tiles.count(), wanted)));
      return new Split(
          chunk, Math.ceilDiv(tiles.count(), chunk), perElement, perElement, group, width);
    }

    private static int roundUp(int tiles) {
      return Math.ceilDiv(tiles, Block.PIXELS) * Block.PIXELS;
    }

    int tasks() {
      return chunks * Math.ceilDiv(columnCount, columns);
    }

    /** Whether every task has all columns, and so may transform its own input. */
    boolean allColumns() {
      return columns == columnCount && chunks > 1;
    }

    /** Tiles that there is room for. */
    int room() {
      return chunks * chunk;
    }
  }

  /** The input transform as a step: a task a tile. */
  record Inputs(TileInput input, View to) implements Step {
    @Override
    public int tasks() {
      return input.tiles().count();
    }

    @Override
    public int scratch() {
      return input.scratch();
    }

    @Override
    public void run(float[] mem, int task, int scratch) {
      input.run(mem, task, to.at() + task * input.x().cols(), scratch);
    }
  }

  @Override
  public int tasks() {
    return split.tasks();
  }

  /** Products of a task; its transformed input; what the transforms need. */
  @Override
  public int scratch() {
    int own = shared == null ? tiles.elements() * input.plane() : 0;
    return tiles.elements() * products() + own + Math.max(input.scratch(), output.scratch());
  }

  /** Floats from one element's products to the next. */
  private int products() {
    return TileInput.plane(split.chunk, split.width);
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    int first = task % split.chunks * split.chunk;
    int tilesHere = Math.min(split.chunk, tiles.count() - first);
    int from = task / split.chunks * split.columns;
    int to = Math.min(from + split.columns, split.columnCount);
    int products = scratch;
    int own = products + tiles.elements() * products();
    int rest = shared == null ? own + tiles.elements() * input.plane() : own;
    int in = own;
    if (shared == null) {
      for (int i = 0; i < tilesHere; i++) {
        input.run(mem, first + i, own + i * input.x().cols(), rest);
      }
    } else {
      in = shared.at() + first * input.x().cols();
    }
    for (int group = from; group < to; group += split.group) {
      int end = Math.min(group + split.group, to);
      for (int e = 0; e < tiles.elements(); e++) {
        int target = products + e * products();
        multiply(mem, e, tilesHere, group, end, in + e * input.plane(), target);
      }
      int channel = columns.list().get(group).channel();
      int channels = columns.list().get(end - 1).channel() + columns.list().get(end - 1).valid();
      for (int i = 0; i < tilesHere; i++) {
        int at = products + i * split.width;
        output.run(mem, first + i, at, products(), channel, channels - channel, rest);
      }
    }
  }

  /** One element's products for some columns; there is room for tiles that do not exist. */
  private void multiply(float[] mem, int e, int count, int from, int to, int in, int out) {
    int target = out;
    boolean biased = e == tiles.biasElement();
    for (int i = from; i < to; i++) {
      Columns.Column column = columns.list().get(e * split.columnCount + i);
      Block block = column.block();
      int bias = biased ? column.biasAt() : -1;
      int whole = count / block.pixels();
      rows(mem, block, whole, in, column.weightAt(), bias, target);
      int done = whole * block.pixels();
      if (done < count) {
        int rest = in + done * input.x().cols();
        int restTo = target + done * split.width;
        rows(mem, block.forRest(count - done), 1, rest, column.weightAt(), bias, restTo);
      }
      target += block.channels();
    }
  }

  private void rows(float[] mem, Block block, int blocks, int in, int weight, int bias, int out) {
    sum.rows(mem, block, blocks, in, input.x().cols(), weight, bias, out, split.width);
  }
}
