package kerf.accel.simd;

import kerf.models.graph.Activation;

/**
 * An activation as a step of its own: {@code out = act(x)}.
 *
 * @param split over the rows
 */
record Elementwise(Activation activation, View x, View out, RowTasks split) implements Step {
  @Override
  public int tasks() {
    return split.tasks();
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    for (int row = split.first(task); row < split.end(task); row++) {
      int from = x.at() + row * x.stride();
      Activations.apply(activation, mem, from, out.at() + row * out.stride(), x.cols());
    }
  }
}
