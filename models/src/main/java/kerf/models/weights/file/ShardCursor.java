package kerf.models.weights.file;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** Goes over bytes that lie end to end in several shards. */
final class ShardCursor {
  private final List<MemorySegment> shards;
  private int shard;
  private long at;
  private long left;

  ShardCursor(List<MemorySegment> shards) {
    this.shards = shards;
    this.left = shards.stream().mapToLong(MemorySegment::byteSize).sum();
  }

  /** Bytes that nobody has taken. */
  long left() {
    return left;
  }

  /** The next bytes, in as many parts as shards hold them; at most {@link #left}. */
  List<MemorySegment> take(long length) {
    List<MemorySegment> parts = new ArrayList<>();
    long wanted = length;
    while (wanted > 0) {
      MemorySegment current = shards.get(shard);
      long here = Math.min(wanted, current.byteSize() - at);
      parts.add(current.asSlice(at, here));
      wanted -= here;
      at += here;
      if (at == current.byteSize()) {
        shard++;
        at = 0;
      }
    }
    left -= length;
    return parts;
  }
}
