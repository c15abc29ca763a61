package kerf.accel.simd;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets Java compile the kernels while a network is still being read: a thread runs each on a few
 * floats, until it has run so often that the compiler must have taken it. A process that sees few
 * pictures waits for little else. What it computes is thrown away.
 */
final class KernelWarmUp implements Runnable {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  /** Runs of each kernel, with which the JIT compiler's thresholds are about reached. */
  private static final int RUNS = 500;

  private static final int INNER = 16;
  private static final int LINES = 4;

  /** From one value of a line to the next, and from one row to the next. */
  private static final int APART = 64;

  /** Where results go, behind all that is read. */
  private static final int OUT = 16 * 1024;

  private final float[] m = new float[2 * OUT];
  private final float[] weights = new float[APART * INNER];
  private final ConvArgs args =
      new ConvArgs(new int[4 * Block.PIXELS], Block.PIXELS, 2, INNER, weights, weights, 0);

  KernelWarmUp() {}

  /** Begins, the first time that it is called in a process. */
  static void begin() {
    if (BEGUN.compareAndSet(false, true)) {
      Thread thread = new Thread(new KernelWarmUp(), "kerf-simd-warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public void run() {
    blocks(Lanes.MANY_REGISTERS ? List.of(Block.P4V4, Block.P6V3) : List.of(Block.P6V2));
    transforms(List.of(Transform.F6X3, Transform.F4X3, Transform.F6X7, Transform.F2X3));
    transforms(List.of(Transform.F4X5, Transform.F3X3S2, Transform.F2X3S2));
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      for (int i = 0; i < RUNS; i++) {
        block.run(m, args, 0, 0, 0, 0, OUT, APART, block.pixels() - 1 - i % 2);
        block.add(m, args, 0, 0, 0, OUT, APART, block.pixels() - 1);
      }
      for (int i = 0; i < RUNS; i++) {
        block.rows(m, 2, INNER, 0, APART, weights, 0, i % 2 == 0, OUT, APART);
      }
    }
  }

  private void transforms(List<Transform> transforms) {
    for (Transform f : transforms) {
      for (int i = 0; i < RUNS; i++) {
        f.input(m, LINES, 0, Lanes.COUNT, APART, OUT, Lanes.COUNT, APART);
      }
      for (int i = 0; i < RUNS; i++) {
        f.clipped(m, LINES, 0, Lanes.COUNT, APART, OUT, Lanes.COUNT, APART, 0);
      }
      for (int i = 0; i < RUNS && f.square(); i++) {
        f.output(m, LINES, 0, Lanes.COUNT, APART, OUT, Lanes.COUNT, APART);
      }
    }
  }
}
