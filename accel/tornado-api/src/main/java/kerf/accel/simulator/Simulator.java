package kerf.accel.simulator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * Runs a kernel on a plain JVM: every work-item of every group, with barriers and local memory as a
 * device has them. One simulation at a time may use an array.
 */
public final class Simulator {
  private final SimulatorOptions options;

  /** A simulator; it keeps nothing from run to run. */
  public Simulator(SimulatorOptions options) {
    this.options = options;
  }

  /**
   * Runs a kernel.
   *
   * @param kernel a static method whose first parameter is a KernelContext
   * @param range work-items and groups
   * @param arguments the arguments behind the KernelContext: arrays of TornadoVM's types
   * @throws SimulationException when a check finds something, or the kernel throws
   */
  public void run(Method kernel, NdRange range, Object... arguments) {
    byte[] code = KernelCode.bytes(kernel.getDeclaringClass());
    Findings findings = new Findings();
    Random random = new Random(options.seed());
    Turns turns =
        KernelCode.hasBarrier(code)
            ? new Baton(random, options.checked(), findings)
            : new Sequence();
    try (Watch watch = new Watch(findings, turns)) {
      Method method = options.checked() ? ObservingLoader.observed(kernel) : kernel;
      method.setAccessible(true);
      if (options.checked()) {
        watchAll(watch, kernel, arguments);
      }
      for (int group : order(range.groups(), random)) {
        runGroup(group, range, turns, findings, random, watch, call(method, arguments));
      }
    } catch (KernelFailure e) {
      findings.add(e.getMessage());
      throw new SimulationException(kernel.getName(), options.seed(), findings.all(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(kernel + " cannot be simulated: " + e.getMessage(), e);
    }
    if (!findings.isEmpty()) {
      throw new SimulationException(kernel.getName(), options.seed(), findings.all(), null);
    }
  }

  private static void watchAll(Watch watch, Method kernel, Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof TornadoNativeArray array) {
        watch.watch(array, kernel.getParameters()[i + 1].getName());
      }
    }
  }

  private void runGroup(
      int index,
      NdRange range,
      Turns turns,
      Findings findings,
      Random random,
      Watch watch,
      Turns.Body body) {
    Group group = new Group(index, turns, findings, options.checked());
    List<Item> items = items(group, range, random);
    turns.run(group, items, options.checked() ? item -> watch.run(group, item, body) : body);
  }

  private List<Item> items(Group group, NdRange range, Random random) {
    int[][] sizes = {array(range.global()), array(range.local())};
    int[] at = NdRange.place(group.index(), range.groups(0), range.groups(1));
    List<Item> items = new ArrayList<>();
    for (int i : order(range.groupSize(), random)) {
      int[] local = NdRange.place(i, sizes[1][0], sizes[1][1]);
      int[] global = new int[3];
      for (int d = 0; d < 3; d++) {
        global[d] = at[d] * sizes[1][d] + local[d];
      }
      items.add(new Item(group, global, at, local, sizes, i));
    }
    return items;
  }

  /** 0 to count - 1, shuffled where the seed shall decide. */
  private List<Integer> order(int count, Random random) {
    List<Integer> order = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    if (options.checked()) {
      Collections.shuffle(order, random);
    }
    return order;
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Turns.Body call(Method method, Object[] arguments) {
    return item -> {
      Object[] all = new Object[arguments.length + 1];
      all[0] = item;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      try {
        method.invoke(null, all);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw unwrapped(item, (Exception) e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalArgumentException(method + " cannot be called", e);
      }
    };
  }

  private static RuntimeException unwrapped(Item item, Exception cause) {
    boolean ours = cause.getClass().getPackage() == Simulator.class.getPackage();
    return ours ? (RuntimeException) cause : new KernelFailure(item + " threw " + cause, cause);
  }

  /** The kernel's own code threw. */
  private static final class KernelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KernelFailure(String message, Exception cause) {
      super(message, cause);
    }
  }
}
