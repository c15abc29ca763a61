package kerf.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Two contestants, timed alternately.
 *
 * @param us names of the first side
 * @param peer name of the second
 * @param usMillis a time per run, in milliseconds
 * @param peerMillis the same of the peer
 * @param difference largest difference of the two outputs, in standard deviations of the peer's
 */
record Duel(
    String us, String peer, List<Double> usMillis, List<Double> peerMillis, double difference) {
  private static final long WARM_NANOS = 3_000_000_000L;
  private static final int WARM_RUNS = 20;

  /** A pause between runs, longer than idle workers of either side go on spinning. */
  private static final long PAUSE_MILLIS = 20;

  /** Warms both up, then lets them run in turns. */
  static Duel fight(Contestant us, Contestant peer, int rounds) {
    warm(us);
    warm(peer);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      // Whoever goes first has the colder caches: take turns at that too.
      if (round % 2 == 0) {
        ours.add(time(us));
        theirs.add(time(peer));
      } else {
        theirs.add(time(peer));
        ours.add(time(us));
      }
    }
    return new Duel(us.name(), peer.name(), ours, theirs, difference(us.output(), peer.output()));
  }

  private static void warm(Contestant contestant) {
    long end = System.nanoTime() + WARM_NANOS;
    for (int run = 0; run < WARM_RUNS || System.nanoTime() < end; run++) {
      contestant.run();
    }
  }

  private static double time(Contestant contestant) {
    pause();
    contestant.run();
    long start = System.nanoTime();
    contestant.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static double difference(float[] ours, float[] theirs) {
    return ours.length == theirs.length
        ? Deviation.of(theirs, ours).largest()
        : Double.POSITIVE_INFINITY;
  }
}
