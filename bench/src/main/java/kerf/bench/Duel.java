package kerf.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
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
  private static final long MOST_WARM_NANOS = 60_000_000_000L;
  private static final int WARM_RUNS = 20;

  /** Where Java has compiled nothing for so long, it has compiled what there is to compile. */
  private static final long STILL_NANOS = 1_500_000_000L;

  /**
   * A pause between runs, longer than idle workers of either side go on spinning: those of ONNX
   * Runtime 1.29 took a processor for 60 ms after a run, by the process's own CPU time.
   */
  private static final long PAUSE_MILLIS = 200;

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

  /** Runs until Java compiles no more: a network of short runs is not at its speed before. */
  private static void warm(Contestant contestant) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long begin = System.nanoTime();
    long compiled = -1;
    long last = begin;
    long now = begin;
    for (int run = 0;
        run < WARM_RUNS
            || now - begin < WARM_NANOS
            || (now - last < STILL_NANOS && now - begin < MOST_WARM_NANOS);
        run++) {
      contestant.run();
      now = System.nanoTime();
      long total = compiler.getTotalCompilationTime();
      if (total != compiled) {
        compiled = total;
        last = now;
      }
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
