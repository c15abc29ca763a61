package kerf.accel.simulator;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What the work-items of one group share: their barrier and their local memory. */
abstract class Group {
  private final List<Object> localArrays = new ArrayList<>();

  /** The running item waits for all others. */
  abstract void barrier(boolean local);

  /**
   * The item asks for other local memory than its group has there.
   *
   * @param number which allocation, from 0
   * @param mine what it asks for
   * @param theirs what another item got
   */
  abstract void mismatch(int number, String mine, String theirs);

  /** An array of local memory was made. */
  void allocated(int number, Object array) {}

  /** The n-th local array of the group: the first item to ask makes it. */
  final <A> A localArray(int number, Class<A> type, int size, IntFunction<A> maker) {
    if (number == localArrays.size()) {
      A made = maker.apply(size);
      localArrays.add(made);
      allocated(number, made);
      return made;
    }
    Object array = localArrays.get(number);
    if (!type.isInstance(array) || size(array) != size) {
      mismatch(number, describe(type, size), describe(array.getClass(), size(array)));
    }
    return type.cast(array);
  }

  private static String describe(Class<?> type, int size) {
    return type.getComponentType().getName() + "[" + size + "]";
  }

  private static int size(Object array) {
    return Array.getLength(array);
  }
}
