package kerf.accel.simd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kerf.models.KerfException;

/** Lays buffers out in one array; those that never live together may share floats. */
final class Arena {
  /** Buffers begin at a multiple of so many floats: a cache line. */
  private static final int ALIGNMENT = 16;

  private Arena() {}

  /**
   * Places every buffer, the largest first, each at the lowest offset where it fits.
   *
   * @param reserved floats at the beginning that no buffer may use
   * @return the floats that the arena needs
   * @throws KerfException when they are more than an array holds
   */
  static int layOut(Collection<Buffer> buffers, int reserved, String network) {
    List<Buffer> placed = new ArrayList<>();
    long size = align(reserved);
    for (Buffer buffer :
        buffers.stream().sorted(Comparator.comparingInt(Buffer::size).reversed()).toList()) {
      long at = lowest(buffer, placed, align(reserved));
      size = Math.max(size, at + align(buffer.size()));
      if (size > Integer.MAX_VALUE - ALIGNMENT) {
        throw new KerfException(
            "network " + network + " needs more than 8 GiB of activations; take a smaller batch");
      }
      buffer.place((int) at);
      placed.add(buffer);
      placed.sort(Comparator.comparingInt(Buffer::at));
    }
    return (int) size;
  }

  private static long lowest(Buffer buffer, List<Buffer> placed, long reserved) {
    long at = reserved;
    for (Buffer other : placed) {
      if (other.livesWith(buffer)) {
        if (at + align(buffer.size()) <= other.at()) {
          return at;
        }
        at = Math.max(at, other.at() + align(other.size()));
      }
    }
    return at;
  }

  /** Rounded up to whole cache lines. */
  static int align(int floats) {
    return Math.toIntExact(align((long) floats));
  }

  private static long align(long floats) {
    return (floats + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
