package kerf.accel.opencl;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.OverlappingProgram;
import org.jocl.cl_command_queue;

/**
 * The slots of a program's runs, at most {@link OverlappingProgram#DEPTH}: the first exists from
 * the start, another is made when a run needs it. Thread-safe.
 */
final class RunSlots {
  private final String program;
  private final MemoryBudget budget;
  private final Releases releases;
  private final PlanMemory memory;
  private final cl_command_queue queue;
  private final List<IoSlot> free = new ArrayList<>();
  private int slots;
  private boolean closed;

  /**
   * Makes the first slot.
   *
   * @param program its name, for messages
   * @param budget holds the first slot's bytes already
   * @param releases give the bytes of further slots back
   * @param queue fills the slots
   */
  RunSlots(
      String program,
      MemoryBudget budget,
      Releases releases,
      PlanMemory memory,
      cl_command_queue queue) {
    this.program = program;
    this.budget = budget;
    this.releases = releases;
    this.memory = memory;
    this.queue = queue;
    free.add(memory.slot(queue));
    slots = 1;
  }

  /**
   * A slot that no run uses.
   *
   * @throws IllegalStateException when as many runs are under way as may be, or it is closed
   * @throws kerf.models.KerfException when the device has no memory left for one more
   */
  synchronized IoSlot take() {
    checkOpen();
    if (!free.isEmpty()) {
      return free.removeLast();
    }
    if (slots == OverlappingProgram.DEPTH) {
      throw new IllegalStateException(
          "the program of %s has %d runs under way; await one first"
              .formatted(program, OverlappingProgram.DEPTH));
    }
    budget.take(program, memory.slotBytes(), releases);
    IoSlot slot = memory.slot(queue);
    slots++;
    return slot;
  }

  /**
   * Refuses what comes after the end.
   *
   * @throws IllegalStateException when it is closed
   */
  synchronized void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the program of " + program + " is closed");
    }
  }

  /** A run is done with its slot. */
  synchronized void giveBack(IoSlot slot) {
    free.add(slot);
  }

  /**
   * No run takes a slot any more. The slots themselves are released with the program.
   *
   * @return whether this is the first call
   */
  synchronized boolean close() {
    boolean first = !closed;
    closed = true;
    return first;
  }
}
