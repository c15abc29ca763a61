package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Batch normalisation that no convolution took up: {@code out = x * scale + shift} per channel.
 *
 * @param scale per channel; a live array where the statistics come from the graph's inputs
 * @param shift per channel
 */
record ScaleShift(float[] scale, float[] shift, View x, View out, RowTasks split) implements Step {
  @Override
  public int tasks() {
    return split.tasks();
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    for (int row = split.first(task); row < split.end(task); row++) {
      row(mem, x.at() + row * x.stride(), out.at() + row * out.stride());
    }
  }

  private void row(float[] mem, int from, int to) {
    for (int c = 0; c < x.cols(); c += Lanes.COUNT) {
      VectorMask<Float> mask = Lanes.F.indexInRange(c, x.cols());
      FloatVector s = FloatVector.fromArray(Lanes.F, scale, c, mask);
      FloatVector t = FloatVector.fromArray(Lanes.F, shift, c, mask);
      FloatVector.fromArray(Lanes.F, mem, from + c, mask).fma(s, t).intoArray(mem, to + c, mask);
    }
  }
}
