package kerf.accel.simulator;

/** Decides which work-item of a group goes on. */
interface Turns {
  /** The item has come to a barrier: it goes on when all have. */
  void barrier(Item item, boolean local);

  /** The item is about to touch memory: a moment at which another may go first. */
  void moment();

  /** Runs every item of a group to its end. */
  void run(Group group, java.util.List<Item> items, Body body);

  /** What an item does. */
  interface Body {
    void run(Item item);
  }
}
