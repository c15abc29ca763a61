package kerf.accel.simd;

import java.util.List;
import java.util.Optional;

/** A step that brings weights into another order, once. */
interface Packing extends Step {
  /** What it writes, whole arrays. */
  List<float[]> packed();

  /** All that the packed weights follow from; empty where that is not known. */
  Optional<String> recipe();

  /** Packs on a crew's threads; what is packed once reads no value of a run. */
  static void run(List<Packing> packings, Crew crew) {
    crew.run(packings.stream().map(p -> new Job(p, new float[0], 0, 0, crew.threads())).toList());
  }

  /**
   * The recipe of a weight and its bias.
   *
   * @param how everything else
   * @param bias null for none
   */
  static Optional<String> recipe(String how, Operand weight, Operand bias) {
    Optional<String> second = bias == null ? Optional.of("no bias") : bias.origin();
    return weight
        .origin()
        .flatMap(first -> second.map(other -> how + " of " + first + " and " + other));
  }
}
