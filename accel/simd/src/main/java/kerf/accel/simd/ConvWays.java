package kerf.accel.simd;

import java.util.List;
import java.util.Optional;
import kerf.accel.ConvProblem;

/** Chooses a way to compute a convolution. */
@FunctionalInterface
interface ConvWays {
  /** By an estimate. */
  ConvWays ESTIMATED = WinogradChoice::estimated;

  /**
   * The cut for Winograd convolution.
   *
   * @param possible the cuts that there are, at least one
   * @return one of them, or empty for the sum itself
   */
  Optional<Tiles> choose(ConvProblem problem, List<Tiles> possible);
}
