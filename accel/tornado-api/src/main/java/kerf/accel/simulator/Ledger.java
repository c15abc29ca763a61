package kerf.accel.simulator;

import java.util.Arrays;

/**
 * Who read and wrote each element of one array, and since which barrier. Two accesses to an
 * element, one of them a write, race when they come from different groups, or from two items of a
 * group with no barrier between.
 */
final class Ledger {
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  private final String name;
  private final boolean local;
  private final Findings findings;
  private final Log reads;
  private final Log writes;

  /** The latest accesses of one kind: per element its group, its item, and the group's epoch. */
  private static final class Log {
    final int[] group;
    final int[] item;
    final int[] epoch;

    Log(int length) {
      group = filled(length);
      item = filled(length);
      epoch = filled(length);
    }

    private static int[] filled(int length) {
      int[] array = new int[length];
      Arrays.fill(array, NOBODY);
      return array;
    }

    /** Whether an access of this kind is not ordered before one by the given item. */
    boolean conflicts(int index, Item by, int now) {
      if (group[index] == NOBODY) {
        return false;
      }
      return group[index] != by.group() || (epoch[index] == now && item[index] != by.index());
    }

    void note(int index, Item by, int now) {
      if (group[index] == NOBODY) {
        group[index] = by.group();
      } else if (group[index] != by.group()) {
        group[index] = SEVERAL;
      }
      item[index] =
          epoch[index] == now && item[index] != NOBODY && item[index] != by.index()
              ? SEVERAL
              : by.index();
      epoch[index] = now;
    }
  }

  Ledger(String name, int length, boolean local, Findings findings) {
    this.name = name;
    this.local = local;
    this.findings = findings;
    this.reads = new Log(length);
    this.writes = new Log(length);
  }

  /** Checks a read; false when it is out of bounds. */
  boolean read(int index, Item by) {
    if (outside(index, "reads", by)) {
      return false;
    }
    int now = by.epoch(local);
    if (writes.conflicts(index, by, now)) {
      race(index, by, "reads", "wrote");
    } else if (local && writes.group[index] == NOBODY) {
      findings.add(by + " reads " + name + "[" + index + "] in local memory, which nobody wrote");
    }
    reads.note(index, by, now);
    return true;
  }

  /** Checks a write; false when it is out of bounds. */
  boolean write(int index, Item by) {
    if (outside(index, "writes", by)) {
      return false;
    }
    int now = by.epoch(local);
    if (writes.conflicts(index, by, now)) {
      race(index, by, "writes", "wrote");
    } else if (reads.conflicts(index, by, now)) {
      race(index, by, "writes", "read");
    }
    writes.note(index, by, now);
    return true;
  }

  private boolean outside(int index, String does, Item by) {
    boolean outside = index < 0 || index >= reads.group.length;
    if (outside) {
      findings.add(
          "%s %s %s[%d], out of its %d elements"
              .formatted(by, does, name, index, reads.group.length));
    }
    return outside;
  }

  private void race(int index, Item by, String does, String did) {
    findings.add(
        "race: %s %s %s[%d], which another work-item %s with no barrier between"
            .formatted(by, does, name, index, did));
  }
}
