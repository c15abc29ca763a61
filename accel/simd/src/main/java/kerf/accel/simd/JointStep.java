package kerf.accel.simd;

import java.util.List;

/**
 * Steps that do not wait for each other as one: threads that have no task left in one go on in the
 * next, and all meet once. A thread's range ({@link Job}) is its range of each step, so that it
 * stays in its part of the picture.
 */
final class JointStep implements Step {
  private final List<Step> parts;
  private final int[] partOf;
  private final int[] taskOf;

  /**
   * @param parts at least one
   * @param threads that share the tasks
   */
  JointStep(List<Step> parts, int threads) {
    this.parts = List.copyOf(parts);
    int tasks = parts.stream().mapToInt(Step::tasks).sum();
    partOf = new int[tasks];
    taskOf = new int[tasks];
    int at = 0;
    for (int range = 0; range < threads; range++) {
      for (int part = 0; part < parts.size(); part++) {
        int of = parts.get(part).tasks();
        for (int task = Job.first(range, of, threads);
            task < Job.first(range + 1, of, threads);
            task++) {
          partOf[at] = part;
          taskOf[at++] = task;
        }
      }
    }
  }

  List<Step> parts() {
    return parts;
  }

  @Override
  public int tasks() {
    return partOf.length;
  }

  @Override
  public int scratch() {
    return parts.stream().mapToInt(Step::scratch).max().orElse(0);
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    parts.get(partOf[task]).run(mem, taskOf[task], scratch);
  }
}
