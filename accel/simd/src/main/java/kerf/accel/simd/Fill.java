package kerf.accel.simd;

import java.util.Arrays;

/** Sets every element of a view. */
record Fill(View out, float value) implements Step {
  @Override
  public int tasks() {
    return 1;
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    for (int row = 0; row < out.rows(); row++) {
      int at = out.at() + row * out.stride();
      Arrays.fill(mem, at, at + out.cols(), value);
    }
  }
}
