package kerf.accel.simd;

/** Where the caller's array of one input or output is put for the length of a run. */
final class Port {
  private float[] data;

  void bind(float[] array) {
    data = array;
  }

  float[] data() {
    return data;
  }

  /** Copies the caller's elements into the arena. */
  record In(Port port, View to, RowTasks split) implements Step {
    @Override
    public int tasks() {
      return split.tasks();
    }

    @Override
    public void run(float[] mem, int task, int scratch) {
      for (int row = split.first(task); row < split.end(task); row++) {
        int from = row * to.cols();
        System.arraycopy(port.data, from, mem, to.at() + row * to.stride(), to.cols());
      }
    }
  }

  /** Copies a value into the caller's array. */
  record Out(Port port, View from, RowTasks split) implements Step {
    @Override
    public int tasks() {
      return split.tasks();
    }

    @Override
    public void run(float[] mem, int task, int scratch) {
      for (int row = split.first(task); row < split.end(task); row++) {
        int at = from.at() + row * from.stride();
        System.arraycopy(mem, at, port.data, row * from.cols(), from.cols());
      }
    }
  }
}
