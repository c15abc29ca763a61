package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Buffers for memory: constants, inputs and outputs have one each; the rest share where they never
 * live at the same time. The largest go first, so that each fits where it is put.
 */
final class Rooms {
  private final List<BufferSpec> specs = new ArrayList<>();
  private final Map<DraftBuffer, Integer> index = new HashMap<>();
  private final List<Room> rooms = new ArrayList<>();

  private record Room(int buffer, int head, List<DraftBuffer> guests) {}

  Rooms(List<DraftBuffer> memories) {
    for (DraftBuffer memory : memories) {
      if (memory.pinned() || (memory.spec().constant() && memory.used())) {
        index.put(memory, add(memory.spec()));
      }
    }
    memories.stream()
        .filter(m -> m.used() && !index.containsKey(m))
        .sorted(Comparator.comparingInt((DraftBuffer m) -> m.spec().length()).reversed())
        .forEach(this::share);
  }

  private int add(BufferSpec spec) {
    specs.add(spec);
    return specs.size() - 1;
  }

  private void share(DraftBuffer memory) {
    for (Room room : rooms) {
      boolean free = room.guests.stream().noneMatch(memory::livesWith);
      if (free && room.head == memory.head()) {
        room.guests.add(memory);
        index.put(memory, room.buffer);
        return;
      }
    }
    Room room = new Room(add(memory.spec()), memory.head(), new ArrayList<>(List.of(memory)));
    rooms.add(room);
    index.put(memory, room.buffer);
  }

  /** The buffers. */
  List<BufferSpec> specs() {
    return specs;
  }

  /** Which buffer holds a memory. */
  int of(DraftBuffer memory) {
    return index.get(memory);
  }
}
