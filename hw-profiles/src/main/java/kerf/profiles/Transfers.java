package kerf.profiles;

/**
 * What moving values costs.
 *
 * @param toDevice from the host's memory
 * @param toHost back
 * @param apart whether each way was measured; when false, each is half of the measured round trip
 */
public record Transfers(Link toDevice, Link toHost, boolean apart) {
  /**
   * @throws IllegalArgumentException when a way is missing
   */
  public Transfers {
    Checks.present("toDevice", toDevice);
    Checks.present("toHost", toHost);
  }
}
