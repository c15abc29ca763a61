package kerf.host.plan;

import kerf.models.KerfException;

/**
 * What everything that runs on the host shares.
 *
 * @param cores that devices of the host and decoding compute on
 * @param memoryBytes for the programs of devices of the host and for the queues of all stages
 * @param decode what the inputs take
 */
public record HostLimits(int cores, long memoryBytes, DecodeCost decode) {
  /** Nothing is shared. */
  public static final HostLimits NONE =
      new HostLimits(Integer.MAX_VALUE, Long.MAX_VALUE, DecodeCost.NONE);

  /**
   * @throws KerfException when there is no core, or memory is negative
   */
  public HostLimits {
    if (cores < 1 || memoryBytes < 0) {
      throw new KerfException("a host needs at least 1 core and 0 bytes of memory");
    }
  }
}
