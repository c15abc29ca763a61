package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;

/**
 * Multiply-adds that wait for nothing: what a thread can do at most. Loads the Vector module, which
 * must be there.
 */
public final class MultiplyAddPeak {

  /** More than the latency of a multiply-add times how many begin at once, on any x86 or Arm. */
  private static final int SUMS = 12;

  private static final int STEPS = 20_000;

  private MultiplyAddPeak() {}

  /** Floating-point operations of a {@link #run}; a multiply-add is two. */
  public static long operations() {
    return 2L * SUMS * STEPS * Lanes.COUNT;
  }

  /**
   * Computes on the calling thread.
   *
   * @return something that depends on all that was computed
   */
  public static float run() {
    FloatVector a = FloatVector.broadcast(Lanes.F, 0.75f);
    FloatVector b = FloatVector.broadcast(Lanes.F, 0.25f);
    FloatVector s0 = b;
    FloatVector s1 = b;
    FloatVector s2 = b;
    FloatVector s3 = b;
    FloatVector s4 = b;
    FloatVector s5 = b;
    FloatVector s6 = b;
    FloatVector s7 = b;
    FloatVector s8 = b;
    FloatVector s9 = b;
    FloatVector s10 = b;
    FloatVector s11 = b;
    for (int i = 0; i < STEPS; i++) {
      s0 = s0.fma(a, b);
      s1 = s1.fma(a, b);
      s2 = s2.fma(a, b);
      s3 = s3.fma(a, b);
      s4 = s4.fma(a, b);
      s5 = s5.fma(a, b);
      s6 = s6.fma(a, b);
      s7 = s7.fma(a, b);
      s8 = s8.fma(a, b);
      s9 = s9.fma(a, b);
      s10 = s10.fma(a, b);
      s11 = s11.fma(a, b);
    }
    FloatVector left = s0.add(s1).add(s2).add(s3).add(s4).add(s5);
    return left.add(s6).add(s7).add(s8).add(s9).add(s10).add(s11).lane(0);
  }
}
