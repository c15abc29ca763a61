package kerf.accel.kernels.plan;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kerf.accel.kernels.Kernel;
import uk.ac.manchester.tornado.api.KernelContext;

/** Runs a kernel group by group, every work-item in a thread of its own. */
final class Runner {
  private Runner() {}

  /**
   * @param shape decides the global size
   * @param arguments arrays in the order of the kernel's parameters
   */
  static void run(Kernel kernel, int[] shape, List<Object> arguments) {
    int[] global = kernel.globalSize(shape);
    int[] local = kernel.localSize().stream().mapToInt(Integer::intValue).toArray();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int z = 0; z < global[2] / local[2]; z++) {
        for (int y = 0; y < global[1] / local[1]; y++) {
          for (int x = 0; x < global[0] / local[0]; x++) {
            Group group = new Group(new int[] {x, y, z}, global, local);
            group.run(threads, kernel.javaMethod(), arguments);
          }
        }
      }
    }
  }

  /** A work-group: its barrier and its local memory. */
  private static final class Group {
    private final int[] id;
    private final int[] global;
    private final int[] local;
    private final CyclicBarrier barrier;
    private final List<Object> localArrays = new ArrayList<>();

    Group(int[] id, int[] global, int[] local) {
      this.id = id;
      this.global = global;
      this.local = local;
      barrier = new CyclicBarrier(local[0] * local[1] * local[2]);
    }

    void run(ExecutorService threads, Method method, List<Object> arguments) {
      List<Future<Object>> items = new ArrayList<>();
      for (int i = 0; i < barrier.getParties(); i++) {
        List<Object> all = new ArrayList<>(arguments);
        all.addFirst(item(i));
        items.add(
            threads.submit(
                () -> {
                  try {
                    return method.invoke(null, all.toArray());
                  } catch (ReflectiveOperationException e) {
                    barrier.reset();
                    throw e;
                  }
                }));
      }
      for (Future<Object> item : items) {
        try {
          item.get();
        } catch (InterruptedException | ExecutionException e) {
          throw new IllegalStateException("a work-item failed", e);
        }
      }
    }

    private Item item(int i) {
      int[] place = {i % local[0], i / local[0] % local[1], i / local[0] / local[1]};
      int[] everywhere = new int[3];
      for (int d = 0; d < 3; d++) {
        everywhere[d] = id[d] * local[d] + place[d];
      }
      return new Item(this, everywhere, place);
    }
  }

  /** A work-item's context. */
  private static final class Item extends KernelContext {
    private final Group group;
    private int allocations;

    Item(Group group, int[] global, int[] local) {
      super(global, group.id, local, group.global, group.local);
      this.group = group;
    }

    @Override
    public void localBarrier() {
      try {
        group.barrier.await();
      } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException("another work-item failed", e);
      }
    }

    @Override
    public float[] allocateFloatLocalArray(int size) {
      return (float[]) shared(new float[size]);
    }

    @Override
    public int[] allocateIntLocalArray(int size) {
      return (int[]) shared(new int[size]);
    }

    private Object shared(Object fresh) {
      synchronized (group.localArrays) {
        if (allocations == group.localArrays.size()) {
          group.localArrays.add(fresh);
        }
        return group.localArrays.get(allocations++);
      }
    }
  }
}
