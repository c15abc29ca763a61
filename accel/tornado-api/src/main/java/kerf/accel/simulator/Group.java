package kerf.accel.simulator;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntFunction;

/** A work-group: its local memory and its barriers. */
final class Group {
  private final int index;
  private final Findings findings;
  private final boolean checked;
  private final Turns turns;
  private final List<Object> allocations = new ArrayList<>();
  private final IdentityHashMap<Object, Ledger> ledgers = new IdentityHashMap<>();
  private int localEpoch;
  private int globalEpoch;

  Group(int index, Turns turns, Findings findings, boolean checked) {
    this.index = index;
    this.turns = turns;
    this.findings = findings;
    this.checked = checked;
  }

  int index() {
    return index;
  }

  int epoch(boolean local) {
    return local ? localEpoch : globalEpoch;
  }

  /** The n-th local allocation: made by whoever comes first, shared by all. */
  Object local(int n, int size, IntFunction<Object> make) {
    if (n == allocations.size()) {
      Object made = make.apply(size);
      allocations.add(made);
      if (checked) {
        ledgers.put(made, new Ledger("local array " + n, size, true, findings));
      }
    }
    return allocations.get(n);
  }

  /** The ledger of a local array; null for an array that is not local memory. */
  Ledger ledger(Object array) {
    return ledgers.get(array);
  }

  void barrier(Item item, boolean local) {
    turns.barrier(item, local);
  }

  /** All have reached the barrier. */
  void pass(boolean local) {
    if (local) {
      localEpoch++;
    } else {
      globalEpoch++;
    }
  }
}
