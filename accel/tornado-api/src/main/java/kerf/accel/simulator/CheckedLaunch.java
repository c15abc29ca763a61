package kerf.accel.simulator;

import java.lang.reflect.InvocationTargetException;
import java.util.IdentityHashMap;
import java.util.SplittableRandom;
import uk.ac.manchester.tornado.api.types.arrays.ObservedArrays;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;
import uk.ac.manchester.tornado.api.types.collections.VectorFloat16;
import uk.ac.manchester.tornado.api.types.collections.VectorFloat4;
import uk.ac.manchester.tornado.api.types.collections.VectorFloat8;

/** A launch with every check, its groups in an order drawn from the seed. */
final class CheckedLaunch implements Shadow.Clock {
  private final Launch launch;
  private final SplittableRandom random;
  private final Findings findings;
  private final IdentityHashMap<TornadoNativeArray, Shadow> arrays = new IdentityHashMap<>();
  private CheckedGroup group;
  private int localStamp;
  private int globalStamp;
  private RuntimeException failure;

  private CheckedLaunch(Launch launch, long seed) {
    this.launch = launch;
    random = new SplittableRandom(seed);
    findings = new Findings(launch.kernelName());
  }

  /**
   * Runs all groups, or those up to one that cannot go on.
   *
   * @param launch of a kernel loaded by {@link KernelLoader}
   * @throws SimulationException with all findings, if there are any
   */
  static void run(Launch launch, long seed) {
    CheckedLaunch checked = new CheckedLaunch(launch, seed);
    checked.nameArrays();
    try {
      checked.arrays.forEach(ObservedArrays::observe);
      checked.runGroups();
    } finally {
      checked.arrays.forEach(ObservedArrays::release);
    }
    if (!checked.findings.list().isEmpty()) {
      throw new SimulationException(
          launch.describe() + ", seed " + seed, checked.findings.list(), checked.failure);
    }
  }

  private void nameArrays() {
    for (int i = 0; i < launch.argumentCount(); i++) {
      TornadoNativeArray array =
          switch (launch.argument(i)) {
            case TornadoNativeArray itself -> itself;
            case VectorFloat4 vectors -> vectors.getArray();
            case VectorFloat8 vectors -> vectors.getArray();
            case VectorFloat16 vectors -> vectors.getArray();
            default -> null;
          };
      if (array != null) {
        String name = launch.argumentName(i);
        arrays.computeIfAbsent(array, a -> new Shadow(this, name, a.getSize(), false));
      }
    }
  }

  private void runGroups() {
    int[] order = new int[launch.range().groups()];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    for (int number : order) {
      localStamp++;
      globalStamp++;
      group = new CheckedGroup(this, launch, number, findings);
      if (!group.run(random)) {
        return; // What later groups computed would follow from the failure.
      }
    }
  }

  /** Runs one item's kernel; false if it failed. */
  boolean invoke(int number, int item) {
    try {
      launch.invoke(SimulatedContext.of(group, launch.range(), number, item));
      return true;
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case GroupAborted _ -> {}
        case RuntimeException thrown -> {
          failure = thrown;
          launch.addFailure(findings, number, item, thrown);
        }
        case Error error -> throw error;
        default -> throw new IllegalStateException(e.getCause());
      }
      return false;
    }
  }

  /** A barrier of the running group was passed. */
  void passed(Barrier barrier) {
    if (barrier.local()) {
      localStamp++;
    } else {
      globalStamp++;
    }
  }

  @Override
  public void access() {
    group.access();
  }

  @Override
  public int item() {
    return group.number() * launch.range().groupSize() + group.running() + 1;
  }

  @Override
  public int stamp(boolean local) {
    return local ? localStamp : globalStamp;
  }

  @Override
  public boolean sameGroup(int item, int other) {
    int size = launch.range().groupSize();
    return (item - 1) / size == (other - 1) / size;
  }

  @Override
  public void found(Finding.Kind kind, String subject, String sentence) {
    String word = kind == Finding.Kind.RACE ? "race: " : "";
    findings.add(kind, subject, word + name(item()) + " " + sentence);
  }

  @Override
  public String name(int item) {
    int size = launch.range().groupSize();
    return launch.item((item - 1) / size, (item - 1) % size);
  }
}
