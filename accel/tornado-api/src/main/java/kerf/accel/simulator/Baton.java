package kerf.accel.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * A thread a work-item, of which one runs at a time: it holds the baton until it waits at a
 * barrier, ends, or the seed says that another shall go first. The same seed gives the same order.
 */
final class Baton implements Turns {
  /** One access in so many hands the baton on. */
  private static final int YIELDS = 16;

  private final Random random;
  private final boolean yields;
  private final Findings findings;
  private final Semaphore scheduler = new Semaphore(0);
  private final Map<Item, Runner> runners = new HashMap<>();
  private Runner running;
  private boolean abandoned;

  /** Where an item is. */
  private enum State {
    READY,
    AT_LOCAL_BARRIER,
    AT_GLOBAL_BARRIER,
    ENDED
  }

  /** An item's thread. */
  private static final class Runner {
    final Semaphore turn = new Semaphore(0);
    State state = State.READY;
    RuntimeException failure;
  }

  /** Ends the threads of a group that cannot go on. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super(null, null, false, false);
    }
  }

  Baton(Random random, boolean yields, Findings findings) {
    this.random = random;
    this.yields = yields;
    this.findings = findings;
  }

  @Override
  public void barrier(Item item, boolean local) {
    running.state = local ? State.AT_LOCAL_BARRIER : State.AT_GLOBAL_BARRIER;
    handOver(running);
  }

  @Override
  public void moment() {
    if (yields && random.nextInt(YIELDS) == 0) {
      handOver(running);
    }
  }

  private void handOver(Runner me) {
    scheduler.release();
    me.turn.acquireUninterruptibly();
    if (abandoned) {
      throw new Abandoned();
    }
  }

  @Override
  public void run(Group group, List<Item> items, Body body) {
    runners.clear();
    abandoned = false;
    for (Item item : items) {
      Runner runner = new Runner();
      runners.put(item, runner);
      Thread.ofVirtual().start(() -> live(runner, item, body));
    }
    List<Runner> all = items.stream().map(runners::get).toList();
    try {
      while (step(group, all)) {}
    } finally {
      abandon(all);
    }
  }

  private void live(Runner runner, Item item, Body body) {
    runner.turn.acquireUninterruptibly();
    try {
      if (!abandoned) {
        body.run(item);
      }
    } catch (Abandoned _) {
      // The group's end is reported by whoever ended it.
    } catch (RuntimeException e) {
      runner.failure = e;
    } finally {
      runner.state = State.ENDED;
      scheduler.release();
    }
  }

  /** Lets one item run; false when the group is through. */
  private boolean step(Group group, List<Runner> all) {
    List<Runner> ready = in(all, State.READY);
    if (ready.isEmpty()) {
      return passBarrier(group, all);
    }
    running = ready.get(random.nextInt(ready.size()));
    running.turn.release();
    scheduler.acquireUninterruptibly();
    if (running.failure != null) {
      throw running.failure;
    }
    return true;
  }

  private boolean passBarrier(Group group, List<Runner> all) {
    int local = in(all, State.AT_LOCAL_BARRIER).size();
    int global = in(all, State.AT_GLOBAL_BARRIER).size();
    if (local + global == 0) {
      return false;
    }
    if (local != all.size() && global != all.size()) {
      findings.add(
          "barrier divergence in group %d: of %d work-items %d wait at a local barrier, %d at a global one, %d have ended"
              .formatted(group.index(), all.size(), local, global, all.size() - local - global));
      return false;
    }
    group.pass(local > 0);
    all.forEach(runner -> runner.state = State.READY);
    return true;
  }

  private static List<Runner> in(List<Runner> all, State state) {
    List<Runner> found = new ArrayList<>();
    for (Runner runner : all) {
      if (runner.state == state) {
        found.add(runner);
      }
    }
    return found;
  }

  private void abandon(List<Runner> all) {
    abandoned = true;
    for (Runner runner : all) {
      if (runner.state != State.ENDED) {
        runner.turn.release();
        scheduler.acquireUninterruptibly();
      }
    }
  }
}
