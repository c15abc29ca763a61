package kerf.accel.simulator;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.SplittableRandom;
import kerf.accel.simulator.probe.Probes;
import kerf.accel.simulator.probe.WorkItemProbe;

/** One group of a checked launch. */
final class CheckedGroup extends Group implements GroupSchedule.Listener, WorkItemProbe {
  private final CheckedLaunch launch;
  private final Launch what;
  private final int number;
  private final Findings findings;
  private final IdentityHashMap<Object, Shadow> localArrays = new IdentityHashMap<>();
  private GroupSchedule schedule;
  private boolean failed;

  CheckedGroup(CheckedLaunch launch, Launch what, int number, Findings findings) {
    this.launch = launch;
    this.what = what;
    this.number = number;
    this.findings = findings;
  }

  /** Runs all items; false if the group could not go on. */
  boolean run(SplittableRandom random) {
    schedule = new GroupSchedule(what.range().groupSize(), this::runItem, this, random);
    schedule.run();
    return !failed;
  }

  int number() {
    return number;
  }

  int running() {
    return schedule.running();
  }

  void access() {
    schedule.access();
  }

  private void runItem(int item) {
    Probes.bind(this);
    if (!launch.invoke(number, item)) {
      fail();
    }
  }

  private void fail() {
    failed = true;
    schedule.abort();
  }

  @Override
  void barrier(boolean local) {
    schedule.barrier(new Barrier(local, Findings.place()));
  }

  @Override
  void mismatch(int allocation, String mine, String theirs) {
    findings.addMismatch(allocation, mine, theirs);
    fail();
    throw new GroupAborted();
  }

  @Override
  void allocated(int allocation, Object array) {
    String name = "local array " + allocation;
    localArrays.put(array, new Shadow(launch, name, Array.getLength(array), true));
  }

  @Override
  public void released(Barrier barrier) {
    launch.passed(barrier);
  }

  @Override
  public void diverged(int waiting, Barrier barrier, int other, Barrier elsewhere) {
    failed = true;
    what.addDivergence(findings, number, waiting, barrier, other, elsewhere);
  }

  @Override
  public boolean loads(Object array, int index, int length) {
    Shadow shadow = localArrays.get(array);
    return shadow != null ? shadow.reads(index) : inside("reads", array, index, length);
  }

  @Override
  public boolean stores(Object array, int index, int length) {
    Shadow shadow = localArrays.get(array);
    return shadow != null ? shadow.writes(index) : inside("writes", array, index, length);
  }

  private boolean inside(String verb, Object array, int index, int length) {
    if (index >= 0 && index < length) {
      return true;
    }
    String type = array.getClass().getComponentType().getName();
    launch.found(
        Finding.Kind.OUT_OF_BOUNDS,
        "own " + type,
        "%s element %d of its own %s array of %d".formatted(verb, index, type, length));
    return false;
  }

  @Override
  public void undefinedLane(String vector, int lane) {
    launch.found(
        Finding.Kind.UNDEFINED_LANE,
        vector,
        "uses lane %d of a %s, which is undefined".formatted(lane, vector));
  }
}
