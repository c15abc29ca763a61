package kerf.accel.simd;

import java.util.List;

/**
 * Steps that do not wait for each other as one: threads that have no task left in one go on in the
 * next, and all meet once.
 *
 * @param parts at least one; their tasks come one after the other
 */
record JointStep(List<Step> parts) implements Step {
  @Override
  public int tasks() {
    int tasks = 0;
    for (int i = 0; i < parts.size(); i++) {
      tasks += parts.get(i).tasks();
    }
    return tasks;
  }

  @Override
  public int scratch() {
    return parts.stream().mapToInt(Step::scratch).max().orElse(0);
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    int left = task;
    int part = 0;
    while (left >= parts.get(part).tasks()) {
      left -= parts.get(part).tasks();
      part++;
    }
    parts.get(part).run(mem, left, scratch);
  }
}
