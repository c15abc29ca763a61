package kerf.profiles.fpga;

/**
 * A block of multipliers: each cycle it takes {@code vector} elements of a window, and adds their
 * products to {@code lanes} output channels.
 *
 * @param lanes P, output channels at a time
 * @param vector Q, input elements at a time
 * @param arithmetic of weights and activations
 */
public record Engine(int lanes, int vector, Arithmetic arithmetic) {
  /**
   * @throws IllegalArgumentException when a width is below 1
   */
  public Engine {
    if (lanes < 1 || vector < 1) {
      throw new IllegalArgumentException("lanes and vector must be at least 1");
    }
  }

  /**
   * Cycles of a job: {@code ceil(Cout / P) x ceil(k k Cin / Q) x pixels}, for each of its groups.
   * (PipeCNN, FINN and others; filling the pipeline is left out.)
   */
  public long cycles(Job job) {
    long vectors = Math.ceilDiv(job.depth(), vector);
    return job.groups() * passes(job) * vectors * job.pixels();
  }

  /** How often a job's input passes through the engine: once for each set of lanes. */
  public long passes(Job job) {
    return Math.ceilDiv(job.outputs() / job.groups(), lanes);
  }
}
