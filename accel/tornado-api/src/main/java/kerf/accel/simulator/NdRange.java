package kerf.accel.simulator;

import java.util.List;

/**
 * The work-items of a launch, and their groups.
 *
 * @param global work-items along x, y, z; multiples of the local size
 * @param local work-items of a group along x, y, z
 */
public record NdRange(List<Integer> global, List<Integer> local) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when there are not three sizes of 1 or more, a global size is
   *     no multiple of the local one, or there are more than 2^31 - 2 work-items
   */
  public NdRange {
    global = List.copyOf(global);
    local = List.copyOf(local);
    boolean fits = global.size() == 3 && local.size() == 3;
    double items = 1;
    for (int d = 0; fits && d < 3; d++) {
      fits = local.get(d) >= 1 && global.get(d) >= 1 && global.get(d) % local.get(d) == 0;
      items *= global.get(d);
    }
    if (!fits || items >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a range of " + global + " work-items cannot be cut into groups of " + local);
    }
  }

  /** A range along x. */
  public static NdRange of(int global, int local) {
    return new NdRange(List.of(global, 1, 1), List.of(local, 1, 1));
  }

  /** A range along x and y. */
  public static NdRange of(int globalX, int globalY, int localX, int localY) {
    return new NdRange(List.of(globalX, globalY, 1), List.of(localX, localY, 1));
  }

  /** Work-items of a group. */
  int groupSize() {
    return local.get(0) * local.get(1) * local.get(2);
  }

  /** Groups of the range. */
  int groups() {
    return groups(0) * groups(1) * groups(2);
  }

  private int groups(int dimension) {
    return global.get(dimension) / local.get(dimension);
  }

  int[] globalSize() {
    return array(global);
  }

  int[] localSize() {
    return array(local);
  }

  /** Index x, y, z of a group from its number; x runs fastest. */
  int[] group(int number) {
    return split(number, groups(0), groups(1));
  }

  /** Index x, y, z within the group from a number; x runs fastest. */
  int[] local(int number) {
    return split(number, local.get(0), local.get(1));
  }

  /** Index x, y, z over the range. */
  int[] global(int[] groupIndex, int[] localIndex) {
    int[] index = new int[3];
    for (int d = 0; d < 3; d++) {
      index[d] = groupIndex[d] * local.get(d) + localIndex[d];
    }
    return index;
  }

  private static int[] split(int number, int sizeX, int sizeY) {
    return new int[] {number % sizeX, number / sizeX % sizeY, number / sizeX / sizeY};
  }

  private static int[] array(List<Integer> sizes) {
    return new int[] {sizes.get(0), sizes.get(1), sizes.get(2)};
  }
}
