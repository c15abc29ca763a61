package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.ConvProblem;

/** Chooses among ways to compute a convolution: a device may measure them. */
@FunctionalInterface
public interface ConvChooser {
  /**
   * Chooses.
   *
   * @param problem which convolution; equal problems may share a measurement
   * @param candidates ids of the ways that can compute it, the one to take unmeasured first; never
   *     empty
   * @return one of the candidates
   */
  String choose(ConvProblem problem, List<String> candidates);

  /** The first candidate. */
  static ConvChooser first() {
    return (_, candidates) -> candidates.getFirst();
  }

  /**
   * The candidate of that id where it is one, else the first: so a device times one way by lowering
   * {@link ConvProblem#segment}.
   */
  static ConvChooser preferring(String id) {
    return (_, candidates) -> candidates.contains(id) ? id : candidates.getFirst();
  }
}
