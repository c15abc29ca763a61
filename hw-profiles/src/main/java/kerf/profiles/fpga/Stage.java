package kerf.profiles.fpga;

import java.util.List;

/**
 * An engine with the jobs that it does one after another.
 *
 * @param engine the multipliers
 * @param jobs a run of the network's jobs, at least one
 */
public record Stage(Engine engine, List<Job> jobs) {
  /** Copies the list. */
  public Stage {
    jobs = List.copyOf(jobs);
  }

  /** Cycles of all jobs. */
  public long cycles() {
    return jobs.stream().mapToLong(engine::cycles).sum();
  }

  /**
   * Memory blocks of its buffers, each twice so that one fills while the other is read: the weights
   * of a set of lanes, and the window of one position.
   */
  public long blocks(Fabric fabric) {
    int bits = engine.arithmetic().bits();
    long words =
        jobs.stream().mapToLong(job -> Math.ceilDiv(job.depth(), engine.vector())).max().orElse(0);
    long weights = fabric.blocks(words, (long) engine.lanes() * engine.vector() * bits);
    long window = fabric.blocks(words, (long) engine.vector() * bits);
    return 2 * (weights + window);
  }

  /**
   * Bytes to and from the board's memory: weights and outputs once, the input once if it fits into
   * what the buffers leave of the chip's memory, else once for each set of lanes.
   *
   * @param left bytes of the chip's memory that nothing else uses
   */
  public long bytes(long left) {
    int size = engine.arithmetic().bytes();
    return jobs.stream()
        .mapToLong(
            job -> {
              long input = job.inputs() * size;
              long passes = input <= left ? 1 : engine.passes(job);
              return job.weights() * size + input * passes + job.pixels() * job.outputs() * size;
            })
        .sum();
  }
}
