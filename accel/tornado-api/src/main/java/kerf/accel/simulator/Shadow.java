package kerf.accel.simulator;

import kerf.accel.simulator.probe.ElementObserver;

/**
 * Who touched each element of one array. Two accesses by different work-items conflict if one of
 * them writes and nothing orders them: they lie in different groups, or in one group with no
 * barrier of the array's memory between them. Which accesses conflict does not depend on the
 * interleaving.
 *
 * <p>Groups run one after another, so that an element needs to remember: its last writer; of the
 * readers since the last barrier two, enough to find one that is not the writer at hand; and one
 * reader of an earlier group.
 */
final class Shadow implements ElementObserver {
  /** What a shadow asks of the launch. */
  interface Clock {
    /** A work-item is about to access memory. */
    void access();

    /** The running work-item: number over the range, groups in sequence, from 1. */
    int item();

    /** Changes at each barrier that orders the memory, and with each group. */
    int stamp(boolean local);

    /** Whether two work-items share a group. */
    boolean sameGroup(int item, int other);

    /** Adds a finding about the running work-item; {@code item} in the sentence stands for it. */
    void found(Finding.Kind kind, String subject, String sentence);

    /** A work-item's name. */
    String name(int item);
  }

  private final Clock clock;
  private final String name;
  private final int length;
  private final boolean local;

  // Made on first use: most arrays of a launch are only read or only written.
  private int[] writer;
  private int[] writerStamp;
  private int[] reader;
  private int[] readerStamp;
  private int[] otherReader;
  private int[] earlierReader;

  /**
   * The shadow of an untouched array.
   *
   * @param name for messages
   * @param length elements
   * @param local whether it lies in local memory, where elements are undefined until written
   */
  Shadow(Clock clock, String name, int length, boolean local) {
    this.clock = clock;
    this.name = name;
    this.length = length;
    this.local = local;
  }

  @Override
  public boolean reads(int index) {
    clock.access();
    if (outside("reads", index)) {
      return false;
    }
    int me = clock.item();
    int now = clock.stamp(local);
    if (writer == null || writer[index] == 0) {
      if (local) {
        clock.found(
            Finding.Kind.UNDEFINED_LOCAL,
            name,
            "reads " + element(index) + " of local memory, which nobody wrote");
      }
    } else if (unordered(writer[index], writerStamp[index], me, now)) {
      race("reads", index, "wrote", writer[index]);
    }
    rememberReader(index, me, now);
    return true;
  }

  @Override
  public boolean writes(int index) {
    clock.access();
    if (outside("writes", index)) {
      return false;
    }
    int me = clock.item();
    int now = clock.stamp(local);
    if (writer == null) {
      writer = new int[length];
      writerStamp = new int[length];
    }
    if (writer[index] != 0 && unordered(writer[index], writerStamp[index], me, now)) {
      race("writes", index, "wrote", writer[index]);
    } else if (reader != null) {
      int before = conflictingReader(index, me, now);
      if (before != 0) {
        race("writes", index, "read", before);
      }
    }
    writer[index] = me;
    writerStamp[index] = now;
    return true;
  }

  private void rememberReader(int index, int me, int now) {
    if (reader == null) {
      reader = new int[length];
      readerStamp = new int[length];
      otherReader = new int[length];
      earlierReader = new int[length];
    }
    int before = reader[index];
    if (before != 0 && !clock.sameGroup(before, me)) {
      earlierReader[index] = before;
    }
    if (before == 0 || readerStamp[index] != now) {
      reader[index] = me;
      readerStamp[index] = now;
      otherReader[index] = 0;
    } else if (before != me) {
      otherReader[index] = me;
    }
  }

  /** A reader that the write at hand conflicts with, or 0. */
  private int conflictingReader(int index, int me, int now) {
    if (earlierReader[index] != 0) {
      return earlierReader[index];
    }
    int stamp = readerStamp[index];
    if (reader[index] != 0 && unordered(reader[index], stamp, me, now)) {
      return reader[index];
    }
    return otherReader[index] != 0 && unordered(otherReader[index], stamp, me, now)
        ? otherReader[index]
        : 0;
  }

  private boolean unordered(int item, int stamp, int me, int now) {
    return item != me && (stamp == now || !clock.sameGroup(item, me));
  }

  private boolean outside(String verb, int index) {
    if (index >= 0 && index < length) {
      return false;
    }
    clock.found(
        Finding.Kind.OUT_OF_BOUNDS,
        name,
        "%s %s, but %s has %d elements".formatted(verb, element(index), name, length));
    return true;
  }

  private void race(String verb, int index, String before, int other) {
    clock.found(
        Finding.Kind.RACE,
        name,
        "%s %s, which %s %s with no barrier between them"
            .formatted(verb, element(index), clock.name(other), before));
  }

  private String element(int index) {
    return name + "[" + index + "]";
  }
}
