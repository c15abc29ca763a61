package kerf.accel.simd;

/**
 * Splits rows of floats into tasks of some thousand floats.
 *
 * @param rows rows
 * @param each rows of a task
 */
record RowTasks(int rows, int each) {
  private static final int TASK_FLOATS = 16 * 1024;

  static RowTasks of(int rows, int cols) {
    return new RowTasks(rows, Math.max(1, TASK_FLOATS / Math.max(1, cols)));
  }

  int tasks() {
    return (rows + each - 1) / each;
  }

  int first(int task) {
    return task * each;
  }

  int end(int task) {
    return Math.min(rows, (task + 1) * each);
  }
}
