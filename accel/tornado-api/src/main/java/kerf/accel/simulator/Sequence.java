package kerf.accel.simulator;

import java.util.List;

/**
 * One work-item after the other: for kernels without barriers, in which nobody waits for anybody.
 */
final class Sequence implements Turns {
  @Override
  public void barrier(Item item, boolean local) {
    throw new IllegalStateException(item + " came to a barrier that its kernel does not have");
  }

  @Override
  public void moment() {}

  @Override
  public void run(Group group, List<Item> items, Body body) {
    items.forEach(body::run);
  }
}
