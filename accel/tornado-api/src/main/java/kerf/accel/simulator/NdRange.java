package kerf.accel.simulator;

import java.util.List;

/**
 * How many work-items run, and in which groups.
 *
 * @param global work-items along x, y, z; multiples of the local size
 * @param local work-items of a group along x, y, z
 */
public record NdRange(List<Integer> global, List<Integer> local) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when there are not three sizes of 1 or more, or a global size
   *     is no multiple of the local one
   */
  public NdRange {
    global = List.copyOf(global);
    local = List.copyOf(local);
    for (int d = 0; d < 3; d++) {
      if (global.size() != 3
          || local.size() != 3
          || local.get(d) < 1
          || global.get(d) < 1
          || global.get(d) % local.get(d) != 0) {
        throw new IllegalArgumentException(
            "a range of " + global + " work-items cannot be cut into groups of " + local);
      }
    }
  }

  /** A range along x. */
  public static NdRange of(int global, int local) {
    return new NdRange(List.of(global, 1, 1), List.of(local, 1, 1));
  }

  int groups(int dimension) {
    return global.get(dimension) / local.get(dimension);
  }

  int groups() {
    return groups(0) * groups(1) * groups(2);
  }

  int groupSize() {
    return local.get(0) * local.get(1) * local.get(2);
  }

  /** A linear index as x, y, z. */
  static int[] place(int index, int sizeX, int sizeY) {
    return new int[] {index % sizeX, index / sizeX % sizeY, index / sizeX / sizeY};
  }
}
