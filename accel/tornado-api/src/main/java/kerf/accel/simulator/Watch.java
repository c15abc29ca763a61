package kerf.accel.simulator;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.simulator.probe.ElementObserver;
import kerf.accel.simulator.probe.LocalAccess;
import kerf.accel.simulator.probe.UndefinedLanes;
import uk.ac.manchester.tornado.api.types.arrays.ObservedArrays;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/** The checks of one launch: knows which item runs, and sees what it touches. */
final class Watch implements LocalAccess.Observer, AutoCloseable {
  private static final ThreadLocal<Work> WORK = new ThreadLocal<>();

  private final Findings findings;
  private final Turns turns;
  private final List<TornadoNativeArray> observed = new ArrayList<>();

  /** An item and its group. */
  private record Work(Group group, Item item) {}

  Watch(Findings findings, Turns turns) {
    this.findings = findings;
    this.turns = turns;
  }

  /** Watches an array in global memory. */
  void watch(TornadoNativeArray array, String name) {
    Ledger ledger = new Ledger(name, array.getSize(), false, findings);
    ObservedArrays.observe(
        array,
        new ElementObserver() {
          @Override
          public boolean reads(int index) {
            turns.moment();
            return ledger.read(index, WORK.get().item());
          }

          @Override
          public boolean writes(int index) {
            turns.moment();
            return ledger.write(index, WORK.get().item());
          }
        });
    observed.add(array);
  }

  /** Runs an item on this thread, watched. */
  void run(Group group, Item item, Turns.Body body) {
    WORK.set(new Work(group, item));
    LocalAccess.observe(this);
    UndefinedLanes.listen(
        (vector, lane) ->
            findings.add(item + " uses lane " + lane + " of a " + vector + ", which is undefined"));
    try {
      body.run(item);
    } finally {
      UndefinedLanes.ignore();
      LocalAccess.observe(null);
      WORK.remove();
    }
  }

  @Override
  public boolean reads(Object array, int index) {
    Ledger ledger = WORK.get().group().ledger(array);
    if (ledger == null) {
      return true;
    }
    turns.moment();
    return ledger.read(index, WORK.get().item());
  }

  @Override
  public boolean writes(Object array, int index) {
    Ledger ledger = WORK.get().group().ledger(array);
    if (ledger == null) {
      return true;
    }
    turns.moment();
    return ledger.write(index, WORK.get().item());
  }

  @Override
  public void close() {
    observed.forEach(ObservedArrays::release);
  }
}
