package kerf.accel.simd;

/**
 * Softmax: {@code out = exp(x - max) / sum of exp(x - max)} over the members of each group, in
 * double. A member's place is its group's plus its own, which holds for any set of axes.
 *
 * @param x input
 * @param out output
 * @param groups place of each group's first member in input and output
 * @param members place of each member behind its group's first, in input and output
 */
record SoftmaxStep(View x, View out, Places groups, Places members) implements Step {
  /** Places relative to the views' beginnings. */
  record Places(int[] in, int[] out) {}

  private static final int TASK_FLOATS = 1024;

  private int each() {
    return Math.max(1, TASK_FLOATS / members.in.length);
  }

  @Override
  public int tasks() {
    return (groups.in.length + each() - 1) / each();
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    int end = Math.min(groups.in.length, (task + 1) * each());
    for (int g = task * each(); g < end; g++) {
      group(mem, x.at() + groups.in[g], out.at() + groups.out[g]);
    }
  }

  private void group(float[] mem, int from, int to) {
    float max = Float.NEGATIVE_INFINITY;
    for (int place : members.in) {
      max = Math.max(max, mem[from + place]);
    }
    double sum = 0;
    for (int i = 0; i < members.in.length; i++) {
      double e = Math.exp((double) mem[from + members.in[i]] - max);
      mem[to + members.out[i]] = (float) e;
      sum += e;
    }
    for (int place : members.out) {
      mem[to + place] = (float) (mem[to + place] / sum);
    }
  }
}
